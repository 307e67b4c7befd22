using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>UUIDs (<c>uuid</c>, RFC 9562). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidJson : IJsonCodec<Guid>, ITextCodec<Guid>
{
    /// <inheritdoc/>
    public static Guid Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Guid value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out Guid value)
    {
        if (reader.TokenType == JsonToken.String && Guid.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(Guid value) => value.ToString("D");
}
