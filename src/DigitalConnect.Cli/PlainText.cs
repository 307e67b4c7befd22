using System.Globalization;

namespace DigitalConnect.Cli;

/// <summary>Makes text that others wrote fit for a terminal: a server must not move the cursor.</summary>
internal static class PlainText
{
    public static string OneLine(string text) =>
        text.Any(IsUnprintable) ? string.Create(text.Length, text, static (clean, text) => Clean(clean, text)) : text;

    private static void Clean(Span<char> clean, string text)
    {
        for (var i = 0; i < clean.Length; i++)
            clean[i] = IsUnprintable(text[i]) ? ' ' : text[i];
    }

    private static bool IsUnprintable(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
