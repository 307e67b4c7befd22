using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>UUIDs (<c>uuid</c>, RFC 9562), written in small letters and read in every spelling of .NET and as a URN. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidJson : IJsonCodec<Guid>, ITextCodec<Guid>
{
    private const string Urn = "urn:uuid:";

    /// <inheritdoc/>
    public static Guid Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, Guid value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out Guid value)
    {
        if (reader.TokenType == JsonToken.String && Guid.TryParse(WithoutUrn((string)reader.Value!), CultureInfo.InvariantCulture, out value))
            return true;

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(Guid value) => value.ToString("D");

    private static ReadOnlySpan<char> WithoutUrn(string text) =>
        text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase) ? text.AsSpan(Urn.Length) : text;
}
