using System.Text.RegularExpressions;

namespace DigitalConnect.Runtime.Contract;

/// <summary>The limits that a contract can put on a value. For generated code.</summary>
/// <remarks>
/// Texts are counted in characters (code points), as JSON Schema does. Every check takes where violations are added, the name of the
/// member and its value; a value that is null breaks no limit but <c>required</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ContractLimits
{
    /// <summary>The value must not be null (<c>required</c>).</summary>
    public static void Required<T>(ref ContractViolations? all, string member, T? value)
    {
        if (value is null)
            ContractViolations.Add(ref all, member, "is required");
    }

    /// <summary>The text has a least and a greatest number of characters (<c>minLength</c>, <c>maxLength</c>).</summary>
    public static void Length(ref ContractViolations? all, string member, string? value, int least, int most)
    {
        // A character is one or two chars.
        if (value is null || (value.Length >= least && value.Length <= most && (value.Length / 2 >= least || !UnsafeText.HasSurrogate(value))))
            return;

        var length = CountCodePoints(value);
        if (length < least)
            ContractViolations.Add(ref all, member, $"must have at least {least} character{(least == 1 ? "" : "s")}, and has {length}");
        else if (length > most)
            ContractViolations.Add(ref all, member, $"must have at most {most} character{(most == 1 ? "" : "s")}, and has {length}");
    }

    /// <summary>The text matches a regular expression (<c>pattern</c>).</summary>
    public static void Pattern(ref ContractViolations? all, string member, string? value, Regex pattern, string? written = null)
    {
        try
        {
            if (value is not null && !pattern.IsMatch(value))
                ContractViolations.Add(ref all, member, $"must match {written ?? pattern.ToString()}");
        }
        catch (RegexMatchTimeoutException)
        {
            // An expression that takes too long for a value is for the server to check.
        }
    }

    private static int CountCodePoints(string value)
    {
        var count = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;

            count++;
        }

        return count;
    }
}
