using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Whether a value matches a pattern of a contract, in time that is linear in the value whatever the pattern.</summary>
internal static class PatternMatch
{
    /// <summary>Whether a value certainly matches; what is no text does, as a pattern says nothing of it.</summary>
    public static bool Matches(string pattern, DocumentNode value) =>
        value is not ScalarNode { Kind: NodeKind.Text } text || Matches(pattern, text.Value);

    /// <summary>Whether a text certainly matches.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // ECMAScript knows what .NET does not, and backreferences take no linear time.
            return false;
        }
    }
}
