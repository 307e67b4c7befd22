using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Whether a value matches a pattern of a contract, in time that is linear in the value whatever the pattern.</summary>
internal static class PatternMatch
{
    /// <summary>Whether it certainly matches.</summary>
    public static bool Matches(string pattern, DocumentNode value)
    {
        if (value is not ScalarNode { Kind: ScalarKind.Text } text)
            return true;
        try
        {
            return Regex.IsMatch(text.Value, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // ECMAScript knows what .NET does not, and backreferences take no linear time.
            return false;
        }
    }
}
