using System.Buffers.Text;
using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Bytes in Base64 (<c>byte</c>, RFC 4648).</summary>
internal readonly struct BytesJson : IJsonCodec<byte[]>, ITextCodec<byte[]>
{
    public static byte[] Missing => [];

    public static void Write(JsonWriter writer, byte[] value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out byte[] value)
    {
        if (reader.TokenType == JsonToken.String && Base64.IsValid((string)reader.Value!))
        {
            value = Convert.FromBase64String((string)reader.Value!);
            return true;
        }

        value = null;
        return reader.Refuse();
    }

    public static string Format(byte[] value) => Convert.ToBase64String(value);
}
