using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Reporting.Html;

/// <summary>The lines around a place of a document.</summary>
internal sealed class SourceExcerpts(IReadOnlyDictionary<string, string> sources)
{
    private const int Before = 3;
    private const int After = 6;

    // A document without line breaks (minified JSON) is one line of megabytes.
    private const int Width = 400;

    private readonly Dictionary<string, string[]> _lines = [];

    /// <summary>The lines around <paramref name="location"/>, with their numbers; none if the document's text is not there.</summary>
    public IEnumerable<(int Number, string Text)> Around(SourceLocation location)
    {
        var lines = Lines(location.File);
        var first = Math.Max(1, location.Line - Before);
        var last = Math.Min(lines.Length, location.Line + After);
        for (var number = first; number <= last; number++)
            yield return (number, Printable(Window(lines[number - 1], number == location.Line ? location.Column : 1)));
    }

    private string[] Lines(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
            _lines[file] = lines = sources.TryGetValue(file, out var text) ? text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') : [];
        return lines;
    }

    private static string Printable(string line) => PrintableText.Of(line.Replace("\t", "    ", StringComparison.Ordinal));

    private static string Window(string line, int column)
    {
        if (line.Length <= Width)
            return line;

        var start = Math.Clamp(column - 1 - (Width / 4), 0, line.Length - Width);
        return $"{(start > 0 ? "…" : "")}{line.AsSpan(start, Width)}{(start + Width < line.Length ? "…" : "")}";
    }
}
