using System.Text.Json;
using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Wire;

/// <summary>Reads the JSON of a request, strictly.</summary>
internal static class RequestBody
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int MaxLength = 1024 * 1024;

    // A member that stands there twice means one thing to one reader and another to the next.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
    }

    /// <summary>Parses a body.</summary>
    /// <returns>The JSON, or what is wrong with it.</returns>
    public static (JsonElement Json, Violation? Violation) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return HasUnicodeTextOnly(body.Span)
                ? (document.RootElement.Clone(), null)
                : (default, new Violation("body", "has text that is not Unicode: invalid UTF-8, or half of a surrogate pair"));
        }
        catch (JsonException exception)
        {
            return (default, new Violation("body", $"must be JSON: {exception.Message}"));
        }
    }

    private static bool HasUnicodeTextOnly(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
