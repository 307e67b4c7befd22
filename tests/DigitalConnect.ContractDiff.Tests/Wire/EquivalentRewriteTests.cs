using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace DigitalConnect.ContractDiff.Tests.Wire;

internal sealed class EquivalentRewriteTests
{
    [Test]
    public void A_contract_rewritten_to_mean_the_same_has_no_finding_on_the_wire() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Findings(seed, random => new EquivalentRewrite(random, keepsNames: random.Next(2) == 0)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(1_000_000));

    [Test]
    public void A_contract_does_not_differ_from_itself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Findings(seed, _ => null)).Check(Config.QuickThrowOnFailure.WithEndSize(1_000_000));

    [Test]
    public void A_change_is_found_however_the_rest_is_rewritten() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ChangeIsFound).Check(Config.QuickThrowOnFailure.WithEndSize(1_000_000));

    private static bool ChangeIsFound(int seed)
    {
        var random = new Random(seed);
        var contract = RandomContract.Create(random);
        var changed = contract.DeepClone().AsObject();
        changed["paths"]!.AsObject().First().Value!["parameters"]![1]!["schema"] = new JsonObject { ["type"] = "array", ["maxItems"] = 3 };
        var ids = ContractPair.IdsAsync(contract.ToJsonString(), new EquivalentRewrite(random, keepsNames: false).Apply(changed).ToJsonString())
            .GetAwaiter()
            .GetResult();
        return ids.Contains("request-parameter-type-changed", StringComparison.Ordinal)
            || ids.Contains("request-parameter-type-generalized", StringComparison.Ordinal);
    }

    private static Property Findings(int seed, Func<Random, EquivalentRewrite?> rewrite)
    {
        var random = new Random(seed);
        var contract = RandomContract.Create(random);
        var rewriting = rewrite(random);
        var revision = rewriting?.Apply(contract) ?? contract;
        // A comment in front makes it YAML; without, it is read as JSON.
        var verdict = ContractPair.CompareAsync(contract.ToJsonString(), (random.Next(2) == 0 ? "# YAML\n" : "") + revision.ToJsonString())
            .GetAwaiter()
            .GetResult();
        return (verdict.Changes.All(change => change.Rule.Kind == RuleKind.Client && rewriting is not null) && verdict.Notes.Count == 0)
            .Label($"{string.Join('\n', verdict.Changes.Select(Describe).Concat(verdict.Notes))}\n{contract}\n{revision}");
    }

    private static string Describe(Finding change) => $"{change.Id} {change.Pointer} {change.Message}";
}
