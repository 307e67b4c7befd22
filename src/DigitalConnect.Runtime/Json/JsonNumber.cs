using System.Numerics;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Reads the numbers that Newtonsoft's reader parsed: <see cref="long"/>, <see cref="BigInteger"/>, <see cref="double"/> or
/// <see cref="decimal"/>.</summary>
internal static class JsonNumber
{
    public static bool TryReadWhole<T>(JsonBodyReader reader, out T value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Int128? whole = reader.Value switch
        {
            long number => number,
            BigInteger huge when huge >= long.MinValue && huge <= ulong.MaxValue => (Int128)huge,
            double number when double.IsInteger(number) && Math.Abs(number) < 1e20 => Exact(reader.RawNumber()),
            _ => null,
        };

        if (whole is { } fits && fits >= Int128.CreateChecked(T.MinValue) && fits <= Int128.CreateChecked(T.MaxValue))
        {
            value = T.CreateChecked(fits);
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static bool TryReadDouble(JsonBodyReader reader, out double value)
    {
        double? number = reader.Value switch
        {
            double floating => floating,
            long whole => whole,
            BigInteger huge => (double)huge,
            _ => null,
        };

        // "NaN" and "Infinity" are literals of JavaScript, not of JSON.
        value = number ?? 0;
        return (number is { } known && double.IsFinite(known)) || reader.Refuse();
    }

    public static bool TryReadDecimal(JsonBodyReader reader, out decimal value)
    {
        decimal? number = reader.Value switch
        {
            decimal exact => exact,
            long whole => whole,
            double => decimal.TryParse(reader.RawNumber(), NumberStyles.Float, CultureInfo.InvariantCulture, out var written) ? written : null,
            BigInteger huge when huge >= (BigInteger)decimal.MinValue && huge <= (BigInteger)decimal.MaxValue => (decimal)huge,
            _ => null,
        };

        value = number ?? 0;
        return number is not null || reader.Refuse();
    }

    // Of a number with a point or an exponent, a double would keep 53 bits.
    private static Int128? Exact(string number) =>
        BigInteger.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) ? (Int128)whole : null;
}
