using System.Globalization;
using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>
/// Makes control characters of a document visible (<c>\u001b</c>), so that no document can move a terminal's cursor, break a
/// line of a report or make it unreadable (XML has no way to write them).
/// </summary>
internal static class PrintableVerdict
{
    /// <summary>The verdict, without control characters and without halves of surrogate pairs.</summary>
    public static Verdict Of(Verdict verdict) => verdict with
    {
        Changes = [.. verdict.Changes.Select(Of)],
        Accepted = [.. verdict.Accepted.Select(accepted => new AcceptedFinding(Of(accepted.Finding), Of(accepted.Reason)))],
        Notes = [.. verdict.Notes.Select(Of)],
    };

    private static Finding Of(Finding finding) => finding with
    {
        Message = Of(finding.Message),
        Pointer = Of(finding.Pointer),
        Operation = finding.Operation is null ? null : Of(finding.Operation),
        Base = Of(finding.Base),
        Revision = Of(finding.Revision),
        Use = Of(finding.Use),
        Operations = [.. finding.Operations.Select(Of)],
        Client = [.. finding.Client.Select(effect => effect with { Member = Of(effect.Member), Effect = Of(effect.Effect) })],
    };

    private static SourceLocation? Of(SourceLocation? location) => location is null ? null : location with { File = Of(location.File) };

    private static string Of(string text)
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

    // The characters that Unicode calls formats include those that turn the direction of text, with which a line can be made to read as another.
    private static bool IsUnprintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
