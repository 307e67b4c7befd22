using DigitalConnect.Runtime.Contract;

namespace DigitalConnect.Runtime.Json;

/// <summary>Numbers of single precision. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleJson : IJsonCodec<float>, ITextCodec<float>
{
    /// <inheritdoc/>
    public static float Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, float value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out float value)
    {
        value = 0;
        if (!JsonNumber.TryReadDouble(reader, out var number))
            return false;

        // A double that no float holds would become infinite.
        value = (float)number;
        return float.IsFinite(value) || reader.Refuse();
    }

    /// <inheritdoc/>
    public static ContractViolations? Check(float value) => float.IsFinite(value) ? null : ContractViolations.Of("must be a finite number");

    /// <inheritdoc/>
    public static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
