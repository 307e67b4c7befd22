using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Addresses (<c>uri</c>, RFC 3986). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriJson : IJsonCodec<Uri>, ITextCodec<Uri>
{
    /// <inheritdoc/>
    public static Uri Missing => new("", UriKind.Relative);

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, Uri value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out Uri value)
    {
        if (reader.TokenType == JsonToken.String && Uri.TryCreate((string)reader.Value!, UriKind.RelativeOrAbsolute, out value))
            return true;

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(Uri value) => value.OriginalString;
}
