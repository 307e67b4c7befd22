using System.Numerics;

namespace DigitalConnect.Runtime.Json;

/// <summary>Whole numbers of more than 64 bits. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerJson : IJsonCodec<BigInteger>, ITextCodec<BigInteger>
{
    /// <inheritdoc/>
    public static BigInteger Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, BigInteger value) => writer.WriteRawValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out BigInteger value)
    {
        BigInteger? whole = reader.Value switch
        {
            long number => number,
            BigInteger huge => huge,

            // With a point or an exponent. The text is exact, and a double bounds its size.
            double number when double.IsInteger(number) && BigInteger.TryParse(reader.RawNumber(), NumberStyles.Float, CultureInfo.InvariantCulture,
                out var written) => written,
            _ => null,
        };

        value = whole ?? default;
        return whole is not null || reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
