using System.Text;
using DigitalConnect.ContractDiff.Tests.Wire;
using static DigitalConnect.ContractDiff.Tests.Client.ClientChange;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>What the generator refuses is compared all the same, and said.</summary>
internal sealed class RefusedContractTests
{
    [TestCase("name: dry_run, in: query", "name: dry_run, in: queue", "The parameter dry_run is in \"queue\"")]
    [TestCase(
        "Ticket: { type: object",
        "Loop: { oneOf: [ { $ref: '#/components/schemas/Loop' } ] }\n    Ticket: { type: object",
        "The schema leads to itself")]
    public async Task A_revision_that_no_client_is_generated_from_is_compared_all_the_same(string old, string now, string reason)
    {
        var verdict = await MakeAsync(old, now, "note: { type: string }", "memo: { type: string }");

        Assert.That(verdict.Notes, Has.Exactly(1).Contains("no client can be generated from this contract").And.Some.Contains(reason));
        Assert.That(Effects(verdict), Does.Contain("Order.Note: removed"));
    }

    [Test]
    public async Task Schemas_that_lead_from_one_to_the_next_are_no_danger()
    {
        const int length = 20_000;
        var chain = new StringBuilder("components:\n  schemas:\n");
        for (var at = 0; at < length; at++)
            chain.Append(null, $"    S{at}: {{ properties: {{ next: {{ $ref: '#/components/schemas/S{(at + 1) % length}' }} }} }}\n");
        var contract = $"{Wire.Documents.WithRequestBody("{ $ref: '#/components/schemas/S0' }")}\n{chain}";

        var verdict = await ContractPair.CompareAsync(contract, contract.Replace("S9999' }", "S9998' }", StringComparison.Ordinal));

        Assert.That(verdict.Changes, Is.Not.Null);
    }
}
