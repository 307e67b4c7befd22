using System.Globalization;
using System.Text;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of the members of an enumeration: what NSwag makes of the value, then what <c>Enum.liquid</c> makes of that.</summary>
internal static class EnumMemberNames
{
    /// <param name="value">The value on the wire.</param>
    /// <param name="given">The name that <c>x-enumNames</c> gives it, or null.</param>
    /// <param name="isInteger">Whether the enumeration is one of integers.</param>
    public static string Of(string value, string? given, bool isInteger) =>
        Identifiers.Of(value is ['-' or '+', ..] ? value : InNSwag(given ?? (isInteger ? $"_{value}" : value)));

    private static string InNSwag(string name)
    {
        var spelled = name switch
        {
            "" => "Empty",
            "=" => "Eq",
            "!=" => "Ne",
            ">" => "Gt",
            "<" => "Lt",
            ">=" => "Ge",
            "<=" => "Le",
            "~=" => "Approx",
            _ => name,
        };
        var identifier = new StringBuilder();
        foreach (var letter in CamelCase.UpperLetter(spelled.Replace(':', '-').Replace("\"", "", StringComparison.Ordinal)))
            identifier.Append(IsWord(letter) ? letter : '_');
        return identifier.ToString();
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
}
