using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Numbers of double precision.</summary>
internal readonly struct DoubleJson : IJsonCodec<double>, ITextCodec<double>
{
    public static double Missing => 0;

    public static void Write(JsonWriter writer, double value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out double value) => JsonNumber.TryReadDouble(reader, out value);

    public static ContractViolations? Check(double value) => double.IsFinite(value) ? null : ContractViolations.Of("must be a finite number");

    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
