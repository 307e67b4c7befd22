using DigitalConnect.Runtime.Contract;

namespace DigitalConnect.Runtime.Json;

/// <summary>Numbers of double precision. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleJson : IJsonCodec<double>, ITextCodec<double>
{
    /// <inheritdoc/>
    public static double Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, double value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out double value) => JsonNumber.TryReadDouble(reader, out value);

    /// <inheritdoc/>
    public static ContractViolations? Check(double value) => double.IsFinite(value) ? null : ContractViolations.Of("must be a finite number");

    /// <inheritdoc/>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
