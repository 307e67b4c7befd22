using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DigitalConnect.Simulator.Wire;

/// <summary>An HTTP response before it is written.</summary>
internal sealed record Response(HttpStatusCode Status, ReadOnlyMemory<byte> Body, string? ContentType)
{
    public const string Json = "application/json";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Opens the body where it may be too long for memory; null where <see cref="Body"/> has it.</summary>
    public Func<Stream>? File { get; init; }

    public static Response Of<T>(HttpStatusCode status, T body, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, type), Json);

    public static Response Refusal(HttpStatusCode status, ErrorResponse error) => Of(status, error, WireJson.Default.ErrorResponse);

    public Response With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
