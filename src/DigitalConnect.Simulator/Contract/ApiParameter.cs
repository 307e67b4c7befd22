using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalConnect.Simulator.Contract;

/// <summary>A parameter of an operation.</summary>
internal sealed class ApiParameter(ApiContract contract, JsonElement parameter)
{
    public string Name { get; } = parameter.GetProperty("name").GetString()!;

    /// <summary><c>path</c>, <c>header</c> or <c>query</c>.</summary>
    public string In { get; } = parameter.GetProperty("in").GetString()!;

    public bool Required { get; } = parameter.TryFind("required")?.ValueKind == JsonValueKind.True;

    public bool IsIdempotencyKey { get; } = parameter.TryFind("x-idempotency-key")?.ValueKind == JsonValueKind.True;

    public JsonElement Schema { get; } = contract.Resolve(parameter.GetProperty("schema"));

    /// <summary>The JSON value that a text on the wire stands for, by the type of the schema.</summary>
    public JsonElement Parse(string text)
    {
        var isString = Schema.TryFind("type")?.GetString() is null or "string";
        using var document = JsonDocument.Parse(isString || !IsJson(text) ? Quote(text) : text);
        return document.RootElement.Clone();
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
