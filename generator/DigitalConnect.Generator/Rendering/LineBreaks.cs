namespace DigitalConnect.Generator.Rendering;

/// <summary>Breaks lines of generated code that are too long to read, where C# lets a line end.</summary>
internal static class LineBreaks
{
    private const int Longest = 150;
    private const string Comment = "/// ";

    private static readonly string[] Ends = [", ", " or ", " => ", " ?? "];

    public static string Break(string code)
    {
        var result = new StringBuilder(code.Length);
        string? rest = null;
        foreach (var line in code.Split('\n'))
        {
            if (rest is null || IsProse(line))
            {
                rest = Append(result, rest is null ? line : $"{rest} {line.TrimStart()[Comment.Length..]}");
            }
            else
            {
                result.Append(rest).Append('\n');
                rest = Append(result, line);
            }
        }

        return result.Append(rest).ToString();
    }

    private static bool IsProse(string line) =>
        line.AsSpan().TrimStart() is var text && text.StartsWith(Comment) && text.Length > Comment.Length && char.IsLetter(text[Comment.Length]);

    /// <returns>What was broken off a comment, so that its next line can go on with it; null if there is nothing left.</returns>
    private static string? Append(StringBuilder result, string line)
    {
        var indentation = line.Length - line.AsSpan().TrimStart().Length;
        var isComment = line.AsSpan(indentation).StartsWith(Comment);
        var lead = new string(' ', indentation) + (isComment ? Comment : "    ");
        var isBroken = false;
        while (line.Length > Longest && EndOf(line, lead.Length, isComment) is > 0 and var end)
        {
            result.Append(line.AsSpan(0, end).TrimEnd()).Append('\n');
            line = lead + line[end..].TrimStart();
            isBroken = true;
        }

        if (isBroken && isComment)
            return line;

        result.Append(line).Append('\n');
        return null;
    }

    // The last place before the limit that is outside a string, and outside a tag of a comment.
    private static int EndOf(string line, int start, bool isComment)
    {
        var (best, isString, isTag) = (0, false, false);
        for (var i = 0; i < line.Length && (i <= Longest || best == 0); i++)
        {
            if (isComment)
            {
                isTag = line[i] == '<' || (isTag && line[i] != '>');
                best = line[i] == ' ' && !isTag && i > start ? i : best;
                continue;
            }

            if (line[i] == '\\' && isString)
            {
                i++;
            }
            else if (line[i] == '"')
            {
                isString = !isString;
            }
            else if (!isString && i > start && Array.Exists(Ends, end => line.AsSpan(i).StartsWith(end)))
            {
                var end = line.AsSpan(i).StartsWith(", ") ? i + 2 : line.AsSpan(i).StartsWith(" => ") ? i + 4 : i + 1;
                best = end <= Longest + 1 || best == 0 ? end : best;
            }
        }

        return best;
    }
}
