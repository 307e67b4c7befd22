using System.Text.Json;

namespace DigitalConnect.Generator.Tests.RoundTrips.Random;

/// <summary>JSON, put together of texts that are JSON.</summary>
internal static class RandomJson
{
    public static string Quote(string text) => JsonSerializer.Serialize(text);

    public static string Array(IEnumerable<string> elements) => $"[{string.Join(',', elements)}]";

    public static string Object(params IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(one => $"{Quote(one.Name)}:{one.Value}"))}}}";

    public static string Content(string mediaType, string schema) => Object(("content", Object((mediaType, Object(("schema", schema))))));
}
