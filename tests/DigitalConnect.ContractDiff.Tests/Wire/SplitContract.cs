using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>One contract spread over several files, whose references lead from one to another.</summary>
internal sealed class SplitContract
{
    public const string Main = "api.json";

    private const string Components = "#/components/";

    // Operations name security schemes by their key in the main document.
    private const string Kept = "securitySchemes";

    private readonly Dictionary<string, JsonNode> _files = [];

    private SplitContract()
    {
    }

    /// <summary>The documents, by their path.</summary>
    public IReadOnlyDictionary<string, JsonNode> Files => _files;

    /// <summary>Every component is a file, in a folder for its kind.</summary>
    public static SplitContract IntoComponents(JsonObject contract)
    {
        var split = new SplitContract();
        foreach (var (kind, name, component) in Of(contract))
            split._files.Add($"{kind}/{name}.json", Redirect(component, reference => $"../{File(reference)}"));
        split._files.Add(Main, Redirect(Without(contract), File));
        return split;

        static string File(string reference)
        {
            var parts = reference[Components.Length..].Split('/', 3);
            return $"{parts[0]}/{parts[1]}.json{(parts.Length > 2 ? $"#/{parts[2]}" : "")}";
        }
    }

    /// <summary>All components are in one other document, which refers to itself.</summary>
    public static SplitContract IntoLibrary(JsonObject contract)
    {
        var split = new SplitContract();
        split._files.Add("shared/library.json", new JsonObject { ["components"] = contract["components"]!.DeepClone() });
        split._files.Add(Main, Redirect(Without(contract), reference => $"./shared/library.json{reference}"));
        return split;
    }

    /// <summary>Every path is a file, which refers back to the main document.</summary>
    public static SplitContract IntoPaths(JsonObject contract)
    {
        var split = new SplitContract();
        var main = contract.DeepClone().AsObject();
        foreach (var (path, item) in contract["paths"]!.AsObject())
        {
            var file = $"paths/{split._files.Count}.json";
            split._files.Add(file, Redirect(item!, reference => $"../{Main}{reference}"));
            main["paths"]![path] = new JsonObject { ["$ref"] = file };
        }

        split._files.Add(Main, main);
        return split;
    }

    private static IEnumerable<(string Kind, string Name, JsonNode Component)> Of(JsonObject contract) =>
        from kind in contract["components"]!.AsObject()
        where kind.Key != Kept
        from component in kind.Value!.AsObject()
        select (kind.Key, component.Key, component.Value);

    private static JsonObject Without(JsonObject contract)
    {
        var main = contract.DeepClone().AsObject();
        main["components"] = new JsonObject { [Kept] = contract["components"]![Kept]!.DeepClone() };
        return main;
    }

    private static JsonNode Redirect(JsonNode node, Func<string, string> target) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.Select(entry => KeyValuePair.Create(entry.Key, Redirect(entry, target)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Redirect(item, target))]),
        _ => node.DeepClone(),
    };

    // A reference, or a value of a discriminator's mapping, which is one too.
    private static JsonNode? Redirect(KeyValuePair<string, JsonNode?> entry, Func<string, string> target) => entry.Value switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Components, StringComparison.Ordinal) => target(text),
        var value => Redirect(value, target),
    };
}
