using System.Numerics;

namespace DigitalConnect.Runtime.Contract;

/// <content>The limits of numbers. Bounds are decimals, as the contract writes them.</content>
public static partial class ContractLimits
{
    /// <summary>The number has a least and a greatest value (<c>minimum</c>, <c>maximum</c>).</summary>
    public static void Range<T>(ref ContractViolations? all, string member, T value, decimal? least, decimal? most)
        where T : struct, INumber<T>
    {
        if ((least is { } low && value < T.CreateSaturating(low)) || (most is { } high && value > T.CreateSaturating(high)))
        {
            ContractViolations.Add(ref all, member, (least, most) switch
            {
                ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"must be between {from} and {to}"),
                ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"must be at least {from}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"must be at most {most}"),
            });
        }
    }

    /// <inheritdoc cref="Range{T}(ref ContractViolations, string, T, decimal?, decimal?)"/>
    public static void Range<T>(ref ContractViolations? all, string member, T? value, decimal? least, decimal? most)
        where T : struct, INumber<T>
    {
        if (value is { } present)
            Range(ref all, member, present, least, most);
    }

    /// <summary>The number has a least and a greatest value that no decimal holds.</summary>
    public static void DoubleRange(ref ContractViolations? all, string member, double? value, double? least, double? most)
    {
        if (value < least || value > most)
        {
            ContractViolations.Add(ref all, member, (least, most) switch
            {
                ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"must be between {from} and {to}"),
                ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"must be at least {from}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"must be at most {most}"),
            });
        }
    }

    /// <summary>A bound does not belong to its range (<c>exclusiveMinimum</c>, <c>exclusiveMaximum</c>).</summary>
    public static void Excludes<T>(ref ContractViolations? all, string member, T value, decimal bound)
        where T : struct, INumber<T>
    {
        if (value == T.CreateSaturating(bound))
            ContractViolations.Add(ref all, member, string.Create(CultureInfo.InvariantCulture, $"must not be {bound} itself"));
    }

    /// <inheritdoc cref="Excludes{T}(ref ContractViolations, string, T, decimal)"/>
    public static void Excludes<T>(ref ContractViolations? all, string member, T? value, decimal bound)
        where T : struct, INumber<T>
    {
        if (value is { } present)
            Excludes(ref all, member, present, bound);
    }

    /// <summary>The number is a multiple of a step (<c>multipleOf</c>).</summary>
    public static void MultipleOf<T>(ref ContractViolations? all, string member, T value, decimal step)
        where T : struct, INumber<T>
    {
        // As decimals, because 0.3 is a multiple of 0.1 and no double knows it. What no decimal holds is a multiple of anything.
        var exact = decimal.CreateSaturating(value);
        if (exact is not (decimal.MinValue or decimal.MaxValue) && exact % step != 0)
            ContractViolations.Add(ref all, member, string.Create(CultureInfo.InvariantCulture, $"must be a multiple of {step}"));
    }

    /// <inheritdoc cref="MultipleOf{T}(ref ContractViolations, string, T, decimal)"/>
    public static void MultipleOf<T>(ref ContractViolations? all, string member, T? value, decimal step)
        where T : struct, INumber<T>
    {
        if (value is { } present)
            MultipleOf(ref all, member, present, step);
    }
}
