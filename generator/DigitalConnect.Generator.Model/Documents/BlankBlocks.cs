using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Documents;

/// <summary>Block scalars that begin with lines of nothing but spaces: YamlDotNet 18 refuses some that YAML 1.2 allows.</summary>
internal static partial class BlankBlocks
{
    /// <summary>The text without the spaces in such lines; null if there are none. No other line moves.</summary>
    public static string? Trim(string text)
    {
        var trimmed = Opening()
            .Replace(text, match => match.Groups["header"].Value + match.Groups["blank"].Value.Replace(" ", "", StringComparison.Ordinal));
        return trimmed.Length == text.Length ? null : trimmed;
    }

    [GeneratedRegex(@"(?<header>[|>][-+0-9]{0,2}[ \t]*(#[^\n]*)?\r?\n)(?<blank>( *\r?\n)+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
