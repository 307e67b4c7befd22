using System.Buffers.Text;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Bytes in Base64 (<c>byte</c>, RFC 4648). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesJson : IJsonCodec<byte[]>, ITextCodec<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Missing => [];

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, byte[] value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out byte[] value)
    {
        if (reader.TokenType == JsonToken.String && Base64.IsValid((string)reader.Value!))
        {
            value = Convert.FromBase64String((string)reader.Value!);
            return true;
        }

        value = null;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(byte[] value) => Convert.ToBase64String(value);
}
