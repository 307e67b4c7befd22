using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>What the findings call the client: as the generator is told to.</summary>
internal sealed class ClientNameTests
{
    private const string Before = """
        openapi: 3.0.3
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders: { get: { operationId: listOrders, responses: { "200": { description: OK, content: { application/json: { schema:
            { $ref: "#/components/schemas/Order" } } } } } } }
        components: { schemas: { Order: { type: object, required: [ size ], properties: { size: { type: string } } } } }
        """;

    private static readonly string After = Before
        .Replace("listOrders", "getOrders", StringComparison.Ordinal)
        .Replace("size: { type: string }", "size: { type: integer }", StringComparison.Ordinal);

    [TestCase("", "DigitalConnect.IDigitalConnectClient.ListOrdersAsync", "DigitalConnect.Order.Size")]
    [TestCase("--client-name ShopClient", "DigitalConnect.IShopClient.ListOrdersAsync", "DigitalConnect.Order.Size")]
    [TestCase("--namespace Shop.Orders", "Shop.Orders.IDigitalConnectClient.ListOrdersAsync", "Shop.Orders.Order.Size")]
    [TestCase("--client-name ShopClient --namespace Shop", "Shop.IShopClient.ListOrdersAsync", "Shop.Order.Size")]
    public async Task A_finding_names_the_method_and_the_member_as_the_caller_knows_them(string options, string method, string member)
    {
        var verdict = JsonNode.Parse(await ReportAsync(Before, After, "json", options))!;

        Assert.That(
            verdict["changes"]!.AsArray().SelectMany(change => change!["client"]!.AsArray()).Select(effect => (string?)effect!["member"]),
            Is.EquivalentTo([method, member]));
    }

    [Test]
    public async Task A_finding_of_the_client_alone_says_it_too()
    {
        var (before, after) = (WithParameters("b", "a"), WithParameters("a", "b"));

        var text = await ReportAsync(before, after, "text", "--client-name ShopClient --namespace Shop");

        Assert.That(text, Does.Contain("Shop.IShopClient.ListOrdersAsync").And.Not.Contain("DigitalConnect"));
    }

    [TestCase("text")]
    [TestCase("markdown")]
    [TestCase("github")]
    [TestCase("sarif")]
    [TestCase("junit")]
    [TestCase("html")]
    public async Task Every_format_names_the_client(string format) =>
        Assert.That(
            await ReportAsync(Before, After, format, "--client-name ShopClient --namespace Shop"),
            Does.Contain("Shop.IShopClient.ListOrdersAsync").And.Contain("Shop.Order.Size").And.Not.Contain("DigitalConnect"));

    private static string WithParameters(params string[] names) => Before.Replace(
        "responses:",
        $"parameters: [ {string.Join(", ", names.Select(name => $"{{ name: {name}, in: query, schema: {{}} }}"))} ], responses:",
        StringComparison.Ordinal);

    private static async Task<string> ReportAsync(string before, string after, string format, string options)
    {
        using var run = new CommandRun().With("old.yaml", before).With("new.yaml", after);
        await run.RunAsync(
            ContractComparison.CompareAsync,
            [run.Path("old.yaml"), run.Path("new.yaml"), "--format", format, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That(run.Error, Is.Empty);
        return run.Output;
    }
}
