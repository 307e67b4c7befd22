using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Whole numbers of 64 bits; 5.0 is one of them, as in JSON Schema.</summary>
internal readonly struct Int64Json : IJsonCodec<long>, ITextCodec<long>
{
    public static long Missing => 0;

    public static void Write(JsonWriter writer, long value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out long value) => JsonNumber.TryReadWhole(reader, out value);

    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
