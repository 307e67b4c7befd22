using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Numbers of single precision.</summary>
internal readonly struct SingleJson : IJsonCodec<float>, ITextCodec<float>
{
    public static float Missing => 0;

    public static void Write(JsonWriter writer, float value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out float value)
    {
        var read = JsonNumber.TryReadDouble(reader, out var number);
        value = (float)number;
        return read;
    }

    public static ContractViolations? Check(float value) => float.IsFinite(value) ? null : ContractViolations.Of("must be a finite number");

    public static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
