using System.Buffers;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A place in a YAML text, and how to move it.</summary>
/// <param name="text">The text; its line breaks are line feeds.</param>
internal sealed class YamlCursor(string text)
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        "\r\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a"
            + "\u001b\u001c\u001d\u001e\u001f\u007f\u0085\u2028\u2029\ufeff");

    private int _lineStart;

    public int At { get; private set; }

    public int Line { get; private set; } = 1;

    /// <summary>The column, from 1.</summary>
    public int Column => At - _lineStart + 1;

    /// <summary>How far the place is indented.</summary>
    public int Indent => At - _lineStart;

    public bool IsEnd => At >= text.Length;

    /// <summary>The character here; a line feed at the end, as if the last line had one.</summary>
    public char Current => Peek(0);

    public string Text => text;

    /// <summary>Whether a text has characters that few documents have, and that YAML treats in ways of its own.</summary>
    public static bool HasOddCharacters(string text) => text.AsSpan().ContainsAny(Odd);

    public char Peek(int offset) => At + offset < text.Length ? text[At + offset] : '\n';

    public void Move(int count) => At += count;

    public void MoveTo(int at) => At = at;

    /// <summary>Where the line ends.</summary>
    public int LineEnd()
    {
        var length = text.AsSpan(At).IndexOf('\n');
        return length < 0 ? text.Length : At + length;
    }

    public ReadOnlySpan<char> Slice(int start, int end) => text.AsSpan(start, end - start);

    public void SkipSpaces()
    {
        while (At < text.Length && text[At] == ' ')
            At++;
    }

    /// <summary>Goes to the begin of the next line, from the end of this one.</summary>
    public void NextLine()
    {
        At = Math.Min(At + 1, text.Length);
        _lineStart = At;
        Line++;
    }

    /// <summary>Whether nothing but a comment stands in the rest of the line.</summary>
    public bool IsRestEmpty() => Current == '\n' || (Current == '#' && (At == _lineStart || text[At - 1] is ' ' or '\t'));

    /// <summary>Goes to the next content, from the end of a value.</summary>
    /// <exception cref="FormatException">There is something else in the line.</exception>
    public void EndLine()
    {
        SkipSpaces();
        if (!IsRestEmpty())
            throw new FormatException();
        SkipToContent();
    }

    /// <summary>Goes to the next content, over empty lines and comments.</summary>
    /// <exception cref="FormatException">It is not indented by spaces, or another document begins.</exception>
    public void SkipToContent()
    {
        while (true)
        {
            SkipSpaces();
            if (IsEnd)
                return;
            if (!IsRestEmpty())
                break;
            At = LineEnd();
            if (IsEnd)
                return;
            NextLine();
        }

        if (Current == '\t' || (Indent == 0 && IsMarker()))
            throw new FormatException();
    }

    /// <summary>Goes to the next token inside brackets.</summary>
    public void SkipInFlow()
    {
        while (!IsEnd)
        {
            if (Current is ' ' or '\t')
                At++;
            else if (!IsRestEmpty())
                return;
            else if ((At = LineEnd()) < text.Length)
                NextLine();
        }

        throw new FormatException();
    }

    private bool IsMarker() => Slice(At, LineEnd()) is ['-', '-', '-', ..] or ['.', '.', '.', ..] or ['%', ..];
}
