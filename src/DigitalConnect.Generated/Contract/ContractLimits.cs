using System.Text.RegularExpressions;
using DigitalConnect.Http;

namespace DigitalConnect;

/// <summary>The limits that a contract can put on a value. Texts are counted in characters (code points), as JSON Schema does.</summary>
internal static partial class ContractLimits
{
    public static void Required<T>(ref ContractViolations? all, string member, T? value)
    {
        if (value is null)
        {
            ContractViolations.Add(ref all, member, "is required");
        }
    }

    public static void Length(ref ContractViolations? all, string member, string? value, int least, int most)
    {
        if (value is null || (value.Length >= least && value.Length <= most && !UnsafeText.HasSurrogate(value)))
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
            ContractViolations.Add(ref all, member, $"must have at most {most} character{(most == 1 ? "" : "s")}, and has {length}");
        }
    }

    public static void Pattern(ref ContractViolations? all, string member, string? value, Regex pattern)
    {
        if (value is not null && !pattern.IsMatch(value))
        {
            ContractViolations.Add(ref all, member, $"must match {pattern}");
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
