using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>A JSON Web Token in its three parts (RFC 7519), nothing of it checked yet.</summary>
internal sealed record SignedToken(JsonElement Header, JsonElement Claims, byte[] SignedBytes, byte[] Signature)
{
    /// <summary>Takes a token apart; null where it is none.</summary>
    public static SignedToken? Parse(string token)
    {
        if (token.Split('.') is not [var header, var claims, var signature])
            return null;

        return Decode(signature) is { } signatureBytes && ParseObject(header) is { } headerJson && ParseObject(claims) is { } claimsJson
            ? new SignedToken(headerJson, claimsJson, Encoding.ASCII.GetBytes($"{header}.{claims}"), signatureBytes)
            : null;
    }

    private static JsonElement? ParseObject(string part)
    {
        if (Decode(part) is not { } json)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string part)
    {
        var bytes = new byte[part.Length];
        return Base64Url.TryDecodeFromChars(part, bytes, out var length) ? bytes[..length] : null;
    }
}
