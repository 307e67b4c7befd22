using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Writes JSON as YAML in blocks, texts of several lines as literal blocks.</summary>
internal static class BlockYaml
{
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is JsonObject { Count: > 0 } mapping)
        {
            foreach (var (key, value) in mapping)
                Write(text.Append(' ', depth).Append(Quoted(key)).Append(':'), value, depth, isInList: false);
        }
        else
        {
            foreach (var item in node!.AsArray())
                Write(text.Append(' ', depth).Append('-'), item, depth, isInList: true);
        }
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth, bool isInList)
    {
        if (node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            Write(text.Append('\n'), node, depth + (node is JsonArray && !isInList ? 0 : 2));
        else if (node is JsonValue value && value.TryGetValue(out string? several) && several.Contains('\n', StringComparison.Ordinal))
            text.Append(" |-\n").AppendJoin('\n', several.Split('\n').Select(line => Indented(line, depth + 2))).Append('\n');
        else
            text.Append(' ').Append(Single(node)).Append('\n');
    }

    private static string Indented(string line, int depth) => line.Length == 0 ? "" : new string(' ', depth) + line;

    private static string Single(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? Quoted(text) : node?.ToJsonString() ?? "null";

    private static string Quoted(string text) => text.Length > 0 && text.All(char.IsAsciiLetter) && text is not ("null" or "true" or "false")
        ? text
        : JsonSerializer.Serialize(text);
}
