using System.Globalization;
using System.Text;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Reads scalars of YAML at a cursor (YAML 1.2.2, chapters 7 and 8).</summary>
internal sealed class YamlScalars(YamlCursor cursor)
{
    private readonly StringBuilder _value = new();

    /// <summary>Whether a plain scalar may begin with the character.</summary>
    public bool CanBePlain => cursor.Current switch
    {
        '-' => cursor.Peek(1) is not (' ' or '\t' or '\n'),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '\t' => false,
        _ => true,
    };

    /// <summary>Reads a plain scalar that goes on in lines that are indented by more.</summary>
    public ReadOnlySpan<char> Plain(int parentIndent)
    {
        var (start, end, goesOn) = PlainLine();
        if (!goesOn || !MoveToContinuation(parentIndent, out var breaks))
            return cursor.Slice(start, end);
        _value.Clear().Append(cursor.Slice(start, end));
        do
        {
            Fold(breaks);
            (start, end, goesOn) = PlainLine();
            _value.Append(cursor.Slice(start, end));
        }
        while (goesOn && MoveToContinuation(parentIndent, out breaks));
        return _value.ToString();
    }

    /// <summary>Reads a plain scalar inside brackets, which ends in its line.</summary>
    public ReadOnlySpan<char> PlainInFlow()
    {
        if (cursor.Current == '-' && cursor.Peek(1) is ',' or '[' or ']' or '{' or '}')
            throw new FormatException();
        var (start, lineEnd) = (cursor.At, cursor.LineEnd());
        var at = start;
        for (; at < lineEnd; at++)
        {
            var (character, next) = (cursor.Text[at], at + 1 == lineEnd ? ' ' : cursor.Text[at + 1]);
            if (character == ':' && next is ',' or '[' or ']' or '{' or '}')
                throw new FormatException();
            if (
                character is ',' or '[' or ']' or '{' or '}'
                    || (character == ':' && next is ' ' or '\t')
                    || (character == '#' && cursor.Text[at - 1] is ' ' or '\t'))
            {
                break;
            }
        }

        cursor.MoveTo(at);
        return cursor.Slice(start, at).TrimEnd(" \t");
    }

    /// <summary>Reads a scalar in single or double quotes.</summary>
    public ReadOnlySpan<char> Quoted()
    {
        var quote = cursor.Current;
        cursor.Move(1);
        var start = cursor.At;
        var rest = cursor.Slice(start, cursor.LineEnd());
        var special = quote == '"' ? rest.IndexOfAny('"', '\\') : rest.IndexOf(quote);
        if (special >= 0 && rest[special] == quote && (quote == '"' || special + 1 == rest.Length || rest[special + 1] != quote))
        {
            cursor.Move(special + 1);
            return rest[..special];
        }

        _value.Clear();
        while (!ReadQuotedLine(quote))
        {
        }

        return _value.ToString();
    }

    /// <summary>Reads a literal or folded block.</summary>
    public ReadOnlySpan<char> Block(int parentIndent)
    {
        var isFolded = cursor.Current == '>';
        cursor.Move(1);
        var (chomping, given) = ('c', 0);
        for (; cursor.Current is '+' or '-' or (>= '1' and <= '9'); cursor.Move(1))
            (chomping, given) = cursor.Current is '+' or '-' ? (cursor.Current, given) : (chomping, cursor.Current - '0');
        cursor.SkipSpaces();
        if (!cursor.IsRestEmpty())
            throw new FormatException();
        cursor.MoveTo(cursor.LineEnd());
        var indent = given > 0 ? Math.Max(parentIndent, 0) + given : 0;
        NextBlockLine();
        var breaks = SkipBreaks(ref indent, Math.Max(parentIndent + 1, 1));
        _value.Clear();
        var ending = 0;
        while (cursor.Indent == indent && !cursor.IsEnd)
        {
            _value.Append('\n', breaks);
            var isText = cursor.Current is not (' ' or '\t');
            var end = cursor.LineEnd();
            _value.Append(cursor.Slice(cursor.At, end));
            cursor.MoveTo(end);
            ending = cursor.IsEnd ? 0 : 1;
            NextBlockLine();
            breaks = SkipBreaks(ref indent, indent);
            if (cursor.Indent != indent || cursor.IsEnd)
                break;
            if (!isFolded || !isText || cursor.Current is ' ' or '\t')
                _value.Append('\n');
            else if (breaks == 0)
                _value.Append(' ');
        }

        if (chomping != '-')
            _value.Append('\n', ending);
        if (chomping == '+')
            _value.Append('\n', breaks);
        return _value.ToString();
    }

    // The text of this line; it goes on in the next one unless a comment follows.
    private (int Start, int End, bool GoesOn) PlainLine()
    {
        var (start, lineEnd) = (cursor.At, cursor.LineEnd());
        var line = cursor.Slice(start, lineEnd);
        var end = line.Length;
        for (var at = line.IndexOfAny(':', '#'); at >= 0; at = Next(line, at + 1))
        {
            if (line[at] == '#' && at > 0 && line[at - 1] is ' ' or '\t')
            {
                end = at;
                break;
            }

            if (line[at] == ':' && (at + 1 == line.Length || line[at + 1] is ' ' or '\t'))
                throw new FormatException();
        }

        cursor.MoveTo(lineEnd);
        return (start, start + line[..end].TrimEnd(" \t").Length, end == line.Length);
    }

    private static int Next(ReadOnlySpan<char> line, int from) =>
        line[from..].IndexOfAny(':', '#') is var found and >= 0 ? found + from : -1;

    private bool MoveToContinuation(int parentIndent, out int breaks)
    {
        for (breaks = 1; !cursor.IsEnd; breaks++)
        {
            cursor.NextLine();
            cursor.SkipSpaces();
            if (!cursor.IsEnd && cursor.Current == '\n')
                continue;
            // A comment ends the scalar: nothing may go on after it.
            var isEnded = cursor.IsEnd || cursor.Current == '#';
            cursor.SkipToContent();
            var isDeeper = !cursor.IsEnd && cursor.Indent > parentIndent;
            return isEnded && isDeeper ? throw new FormatException() : isDeeper;
        }

        return false;
    }

    private void Fold(int breaks)
    {
        if (breaks == 1)
            _value.Append(' ');
        else
            _value.Append('\n', breaks - 1);
    }

    private bool ReadQuotedLine(char quote)
    {
        var end = cursor.LineEnd();
        if (end == cursor.Text.Length && !cursor.Slice(cursor.At, end).Contains(quote))
            throw new FormatException();
        // What an escape wrote is no white space that a line break takes away.
        var kept = _value.Length;
        while (cursor.At < end)
        {
            var character = cursor.Current;
            cursor.Move(1);
            if (character == quote && quote == '\'' && cursor.Current == quote && cursor.At < end)
            {
                cursor.Move(1);
            }
            else if (character == quote)
            {
                return true;
            }
            else if (character == '\\' && quote == '"')
            {
                if (cursor.At == end)
                {
                    FoldQuoted(isEscaped: true);
                    return false;
                }

                Escape();
                kept = _value.Length;
                continue;
            }

            _value.Append(character);
        }

        while (_value.Length > kept && _value[^1] is ' ' or '\t')
            _value.Length--;
        FoldQuoted(isEscaped: false);
        return false;
    }

    private void FoldQuoted(bool isEscaped)
    {
        var breaks = 0;
        do
        {
            if (cursor.IsEnd)
                throw new FormatException();
            cursor.NextLine();
            breaks++;
            while (cursor.Current is ' ' or '\t')
                cursor.Move(1);
        }
        while (cursor.Current == '\n');
        if (isEscaped)
            _value.Append('\n', breaks - 1);
        else
            Fold(breaks);
    }

    private void Escape()
    {
        var character = cursor.Current;
        cursor.Move(1);
        _ = character switch
        {
            '"' or '/' or '\\' or ' ' => _value.Append(character),
            'n' => _value.Append('\n'),
            't' or '\t' => _value.Append('\t'),
            'r' => _value.Append('\r'),
            'x' => Code(2),
            'u' => Code(4),
            _ => throw new FormatException(),
        };
    }

    private StringBuilder Code(int digits)
    {
        var text = cursor.Slice(cursor.At, Math.Min(cursor.At + digits, cursor.Text.Length));
        if (text.Length < digits || !ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new FormatException();
        if (char.IsSurrogate((char)code))
            throw new FormatException();
        cursor.Move(digits);
        return _value.Append((char)code);
    }

    private void NextBlockLine()
    {
        if (!cursor.IsEnd)
            cursor.NextLine();
    }

    // Skips empty lines; the first other one says how far a block is indented that does not say so itself.
    private int SkipBreaks(ref int indent, int least)
    {
        var (breaks, longest, isGiven) = (0, 0, indent > 0);
        while (true)
        {
            while (cursor.Current == ' ' && (!isGiven || cursor.Indent < indent))
                cursor.Move(1);
            if (cursor.IsEnd || cursor.Current != '\n')
                break;
            longest = Math.Max(longest, cursor.Indent);
            breaks++;
            cursor.NextLine();
        }

        if (cursor.Current == '\t' && cursor.Indent < Math.Max(indent, least))
            throw new FormatException();
        if (isGiven)
            return breaks;
        indent = Math.Max(Math.Max(longest, cursor.IsEnd ? 0 : cursor.Indent), least);
        if (!cursor.IsEnd && longest > cursor.Indent && cursor.Indent >= least)
            throw new FormatException();
        return breaks;
    }
}
