using System.Globalization;
using System.Numerics;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A decimal number of any size, exactly as a document writes it: a limit may have forty digits.</summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    // What lies beyond is read as this: two such numbers count as equal, and none costs a million digits.
    private const int LargestExponent = 4_000;

    private readonly BigInteger _digits;
    private readonly int _exponent;

    private ExactNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && digits % 10 == 0)
            (digits, exponent) = (digits / 10, exponent + 1);
        (_digits, _exponent) = (digits, digits.IsZero ? 0 : exponent);
    }

    public bool IsInteger => _exponent >= 0;

    public static implicit operator ExactNumber(long value) => new(value, 0);

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number as JSON writes it.</summary>
    public static ExactNumber? Parse(string text)
    {
        var at = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = at < 0 ? text : text[..at];
        var exponent = 0;
        if (at >= 0 && !int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return null;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        exponent = Math.Clamp(exponent, -LargestExponent, LargestExponent) - decimals;
        var isNumber = BigInteger.TryParse(
            mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits);
        return isNumber ? new ExactNumber(digits, exponent) : null;
    }

    public int CompareTo(ExactNumber other)
    {
        var (left, right) = Aligned(other);
        return left.CompareTo(right);
    }

    public bool IsMultipleOf(ExactNumber divisor)
    {
        var (number, part) = Aligned(divisor);
        return !part.IsZero && (number % part).IsZero;
    }

    /// <summary>The least number that is a multiple of both; 0 if one of them is 0.</summary>
    public ExactNumber LeastCommonMultiple(ExactNumber other)
    {
        var (one, two) = Aligned(other);
        if (one.IsZero || two.IsZero)
            return 0;
        var least = BigInteger.Abs(one / BigInteger.GreatestCommonDivisor(one, two) * two);
        return new ExactNumber(least, Math.Min(_exponent, other._exponent));
    }

    /// <summary>The least integer above the number.</summary>
    public ExactNumber NextInteger()
    {
        var (number, one) = Aligned(1);
        var floor = BigInteger.DivRem(number, one, out var rest);
        return new ExactNumber(rest.Sign < 0 ? floor : floor + 1, 0);
    }

    /// <summary>The greatest integer below the number.</summary>
    public ExactNumber PreviousInteger()
    {
        var next = new ExactNumber(-_digits, _exponent).NextInteger();
        return new ExactNumber(-next._digits, next._exponent);
    }

    public override string ToString()
    {
        if (_exponent is >= 0 and <= 40)
            return (_digits * BigInteger.Pow(10, _exponent)).ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var sign = _digits.Sign < 0 ? "-" : "";
        if (_exponent is < 0 and > -20)
        {
            digits = digits.PadLeft(1 - _exponent, '0');
            return $"{sign}{digits[..^-_exponent]}.{digits[^-_exponent..]}";
        }

        return $"{sign}{digits}e{_exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private (BigInteger Left, BigInteger Right) Aligned(ExactNumber other)
    {
        var exponent = Math.Min(_exponent, other._exponent);
        return (_digits * BigInteger.Pow(10, _exponent - exponent), other._digits * BigInteger.Pow(10, other._exponent - exponent));
    }
}
