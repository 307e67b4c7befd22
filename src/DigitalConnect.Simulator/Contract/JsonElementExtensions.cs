using System.Text.Json;

namespace DigitalConnect.Simulator.Contract;

internal static class JsonElementExtensions
{
    /// <summary>The member of that name, or null where the element is no object or has none.</summary>
    public static JsonElement? TryFind(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The items of the array of that name; nothing where there is none.</summary>
    public static IEnumerable<JsonElement> FindItems(this JsonElement element, string name) =>
        element.TryFind(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    /// <summary>The text of a string, the JSON of anything else, null where there is nothing.</summary>
    public static string? AsText(this JsonElement? element) => element switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };
}
