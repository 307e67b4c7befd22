using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Numbers of single precision.</summary>
internal readonly struct SingleJson : IJsonCodec<float>, ITextCodec<float>
{
    public static float Missing => 0;

    public static void Write(JsonWriter writer, float value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out float value)
    {
        value = 0;
        if (!JsonNumber.TryReadDouble(reader, out var number))
        {
            return false;
        }

        // A double that no float holds would become infinite.
        value = (float)number;
        return float.IsFinite(value) || reader.Refuse();
    }

    public static ContractViolations? Check(float value) => float.IsFinite(value) ? null : ContractViolations.Of("must be a finite number");

    public static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
