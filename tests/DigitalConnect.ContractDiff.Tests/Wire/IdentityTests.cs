using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A large contract that says the same in another way: nothing is said of the wire.</summary>
internal sealed class IdentityTests
{
    private const int Resources = 60;

    private static readonly JsonObject Contract = RichContract.Create(Resources);
    private static readonly string Indented = Text(Contract, indentation: 2);

    private static IEnumerable<TestCaseData> Rewrites()
    {
        yield return new TestCaseData(Indented).SetArgDisplayNames("itself");
        yield return new TestCaseData(Text(Contract, indentation: 0)).SetArgDisplayNames("minified");
        yield return new TestCaseData(Text(Contract, indentation: 7).Replace("\n", "\r\n", StringComparison.Ordinal))
            .SetArgDisplayNames("indented by more");
        yield return new TestCaseData(BlockYaml.Of(Contract)).SetArgDisplayNames("YAML");
        yield return new TestCaseData("# flow\n" + Text(Contract, indentation: 1)).SetArgDisplayNames("YAML in braces");
        yield return new TestCaseData(Text(Shuffled(Contract, new Random(1)), indentation: 2)).SetArgDisplayNames("keys shuffled");
        yield return new TestCaseData(BlockYaml.Of(Shuffled(Contract, new Random(2)))).SetArgDisplayNames("keys shuffled, as YAML");
        yield return new TestCaseData(Text(Inlined(Contract, Contract, []), indentation: 2)).SetArgDisplayNames("references inlined");
    }

    [TestCaseSource(nameof(Rewrites))]
    public async Task It_is_the_same_either_way(string rewritten)
    {
        await VerdictCases.IsUnchangedAsync(Indented, rewritten);
        await VerdictCases.IsUnchangedAsync(rewritten, Indented);
    }

    private static string Text(JsonNode contract, int indentation) => contract.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = indentation > 0,
        IndentSize = Math.Max(1, indentation),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static JsonNode Shuffled(JsonNode? node, Random random) => node switch
    {
        JsonObject mapping => new JsonObject(Order(mapping.ToArray(), random).Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value is null ? null : Shuffled(entry.Value, random)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Shuffled(item, random))]),
        _ => node!.DeepClone(),
    };

    private static T[] Order<T>(T[] items, Random random)
    {
        random.Shuffle(items);
        return items;
    }

    // A schema that holds itself has to go on referring to itself, and examples quote references.
    private static JsonNode Inlined(JsonNode? node, JsonObject root, IReadOnlyList<string> within) => node switch
    {
        JsonObject mapping when mapping["$ref"] is JsonValue reference && (string)reference! is ['#', ..] and var target && !within.Contains(target)
            && !target.EndsWith("/Node", StringComparison.Ordinal) && !target.EndsWith("/Cat", StringComparison.Ordinal)
            && !target.EndsWith("/Dog", StringComparison.Ordinal) => Inlined(Find(root, target), root, [.. within, target]),
        JsonObject mapping => new JsonObject(mapping.Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value is null ? null : Inlined(entry.Value, root, within)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Inlined(item, root, within))]),
        _ => node!.DeepClone(),
    };

    private static JsonNode Find(JsonObject root, string pointer) => pointer[2..].Split('/')
        .Aggregate((JsonNode)root, (node, key) =>
            node is JsonArray list ? list[int.Parse(key, null)]! : node[key.Replace("~1", "/", StringComparison.Ordinal)]!);
}
