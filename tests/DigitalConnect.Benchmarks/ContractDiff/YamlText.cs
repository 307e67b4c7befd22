using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>Writes JSON as the block style YAML that people write.</summary>
internal static partial class YamlText
{
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString().TrimStart('\n') + "\n";
    }

    private static void Write(StringBuilder text, JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } mapping:
                foreach (var (key, value) in mapping)
                    Write(text.Append('\n').Append(' ', indent).Append(Scalar(key)).Append(':'), value, indent + 2);

                break;
            case JsonArray { Count: > 0 } sequence:
                foreach (var item in sequence)
                    Write(text.Append('\n').Append(' ', indent).Append('-'), item, indent + 2);

                break;
            default:
                text.Append(' ').Append(node?.GetValueKind() == JsonValueKind.String ? Scalar((string)node!) : node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static string Scalar(string value) =>
        Plain().IsMatch(value) && value is not ("true" or "false" or "null") ? value : JsonSerializer.Serialize(value);

    [GeneratedRegex("^[A-Za-z/][A-Za-z0-9 _./-]*$")]
    private static partial Regex Plain();
}
