using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Whole numbers of 32 bits; 5.0 is one of them, as in JSON Schema.</summary>
internal readonly struct Int32Json : IJsonCodec<int>, ITextCodec<int>
{
    public static int Missing => 0;

    public static void Write(JsonWriter writer, int value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out int value) => JsonNumber.TryReadWhole(reader, out value);

    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);
}
