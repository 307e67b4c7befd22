using System.Text;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>Text in Markdown that stays text, whoever wrote it.</summary>
internal static class MarkdownText
{
    /// <summary>Text without formatting, HTML, table cells, formulas, mentions or references to issues.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // A mention notifies people, a reference marks an issue: neither is a contract's to do.
                '@' or '#' => escaped.Append(character).Append("<!-- -->"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        // GitHub makes a link of every bare address, and of GH-1.
        return escaped.ToString()
            .Replace("://", ":<!-- -->//", StringComparison.Ordinal)
            .Replace("www.", "www<!-- -->.", StringComparison.OrdinalIgnoreCase)
            .Replace("GH-", "GH<!-- -->-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Text as code.</summary>
    public static string Code(string text)
    {
        // A table ends its cell at a pipe even in code, where no escape is safe from the backslash before it.
        if (text.Contains('|', StringComparison.Ordinal))
            return $"<code>{Escape(text)}</code>";

        var line = text.ReplaceLineEndings(" ");
        if (!line.Contains('`', StringComparison.Ordinal))
            return $"`{line}`";

        var fence = new string('`', LongestRun(line) + 1);
        return $"{fence} {line} {fence}";
    }

    private static int LongestRun(string line)
    {
        int longest = 0, run = 0;
        foreach (var character in line)
            longest = Math.Max(longest, run = character == '`' ? run + 1 : 0);
        return longest;
    }
}
