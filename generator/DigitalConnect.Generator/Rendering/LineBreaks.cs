namespace DigitalConnect.Generator.Rendering;

/// <summary>Breaks lines of generated code that are too long to read, where C# lets a line end.</summary>
internal static class LineBreaks
{
    private const int Longest = 150;

    private static readonly string[] Ends = [", ", " or ", " => ", " ?? "];

    public static string Break(string code)
    {
        var result = new StringBuilder(code.Length);
        foreach (var line in code.Split('\n'))
        {
            Append(result, line);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, string line)
    {
        var indentation = line.Length - line.AsSpan().TrimStart().Length;
        var isComment = line.AsSpan(indentation).StartsWith("///");
        var lead = new string(' ', indentation) + (isComment ? "/// " : "    ");
        while (line.Length > Longest && EndOf(line, lead.Length, isComment) is > 0 and var end)
        {
            result.Append(line.AsSpan(0, end).TrimEnd()).Append('\n');
            line = lead + line[end..].TrimStart();
        }

        result.Append(line).Append('\n');
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
                best = line.AsSpan(i).StartsWith(", ") || line.AsSpan(i).StartsWith(" => ") ? i + (line[i] == ',' ? 2 : 4) : i + 1;
            }
        }

        return best;
    }
}
