using System.Globalization;
using System.Text;

namespace DigitalConnect.Cli.Terminal;

/// <summary>Makes text that others wrote safe to print: it can't move the cursor, hide anything or turn the reading direction.</summary>
internal static class TerminalText
{
    /// <summary>The most characters of one text that are printed.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Characters that take no space or look like a space, although Unicode counts them among letters and marks.</summary>
    private static readonly (int First, int Last)[] Invisible =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800),
        (0x3164, 0x3164), (0xFE00, 0xFE0D), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF),
    ];

    /// <summary>The text on one line: what is not visible is written as an escape (<c>\n</c>, <c>\u202E</c>), what is too long is cut.</summary>
    public static string Escape(string text)
    {
        var end = CutAt(text);
        var escaped = new StringBuilder(end);
        var rest = text.AsSpan(0, end);
        while (!rest.IsEmpty)
        {
            var isScalar = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isScalar && IsVisible(rune))
                escaped.Append(rest[..length]);
            else
                escaped.Append(EscapeOf(isScalar ? rune.Value : rest[0]));
            rest = rest[length..];
        }

        if (end < text.Length)
            escaped.Append(CultureInfo.InvariantCulture, $"... ({text.Length - end} more characters)");
        return escaped.ToString();
    }

    /// <summary>The beginning of a text, as far as it is printed.</summary>
    public static string? Cut(string? text) => text?[..CutAt(text)];

    // Not between the two halves of a surrogate pair.
    private static int CutAt(string text) =>
        text.Length <= MaxLength ? text.Length : MaxLength - (char.IsHighSurrogate(text[MaxLength - 1]) ? 1 : 0);

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => !Array.Exists(Invisible, range => rune.Value >= range.First && rune.Value <= range.Last),
    };

    private static string EscapeOf(int value) => value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        > char.MaxValue => string.Create(CultureInfo.InvariantCulture, $@"\u{{{value:X}}}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\u{value:X4}"),
    };
}
