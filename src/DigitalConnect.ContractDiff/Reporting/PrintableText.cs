using System.Globalization;
using System.Text;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>
/// Makes control characters of a document visible (<c>\u001b</c>), so that no document can move a terminal's cursor, break a
/// line of a report or make it unreadable (XML has no way to write them).
/// </summary>
internal static class PrintableText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text without control characters and without halves of surrogate pairs.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnprintable))
            return text;

        var printable = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = IsUnprintable(rune)
                ? printable.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : printable.Append(rune.ToString());
        }

        return printable.ToString();
    }

    private static bool IsUnprintable(char unit) => char.IsSurrogate(unit) || IsUnprintable(new Rune(unit));

    // Characters that Unicode calls formats turn the direction of text or hide it, so that a line reads as another. Emoji need the joiner.
    private static bool IsUnprintable(Rune rune) => rune.Value != ZeroWidthJoiner
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Format;
}
