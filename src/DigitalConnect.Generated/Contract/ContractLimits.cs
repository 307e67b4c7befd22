using System.Text.RegularExpressions;
using DigitalConnect.Json;

namespace DigitalConnect;

/// <summary>The limits that a contract can put on a value. Texts are counted in characters (code points), as JSON Schema does.</summary>
internal static class ContractLimits
{
    public static void Required<T, TCodec>(ref ContractViolations? all, string member, T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is null)
        {
            ContractViolations.Add(ref all, member, "is required");
        }
    }

    public static void Length(ref ContractViolations? all, string member, string? value, int least, int most)
    {
        if (value is null || (value.Length >= least && value.Length <= most && !value.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF')))
        {
            return;
        }

        var length = CountCodePoints(value);
        if (length < least)
        {
            ContractViolations.Add(ref all, member, $"must have at least {least} character{(least == 1 ? "" : "s")}, and has {length}");
        }
        else if (length > most)
        {
            ContractViolations.Add(ref all, member, $"must have at most {most} characters, and has {length}");
        }
    }

    public static void Count<T>(ref ContractViolations? all, string member, IReadOnlyCollection<T>? value, int least, int most)
    {
        if (value is not null && (value.Count < least || value.Count > most))
        {
            ContractViolations.Add(ref all, member, value.Count < least
                ? $"must have at least {least} elements, and has {value.Count}"
                : $"must have at most {most} elements, and has {value.Count}");
        }
    }

    public static void Pattern(ref ContractViolations? all, string member, string? value, Regex pattern)
    {
        if (value is not null && !pattern.IsMatch(value))
        {
            ContractViolations.Add(ref all, member, $"must match {pattern}");
        }
    }

    public static void Range<T>(ref ContractViolations? all, string member, T? value, T least, T most)
        where T : struct, IComparable<T>
    {
        if (value is { } number && (number.CompareTo(least) < 0 || number.CompareTo(most) > 0))
        {
            ContractViolations.Add(ref all, member, string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}"));
        }
    }

    private static int CountCodePoints(string value)
    {
        var count = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }
}
