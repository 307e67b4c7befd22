using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>
/// Builds the tree of a YAML file that keeps to what people and programs commonly write: block and flow collections, scalars of every style,
/// comments. It is several times as fast as a parser of all of YAML, and gives up where it meets anything else (anchors, tags, directives,
/// complex keys, tabs, errors): a parser of all of YAML has the word then.
/// </summary>
internal sealed class CommonYamlParser
{
    private const int TopLevel = -1;

    private readonly string _file;
    private readonly YamlCursor _cursor;
    private readonly YamlScalars _scalars;
    private readonly NodeBuilder _builder = new();
    private readonly CancellationToken _cancellationToken;

    private CommonYamlParser(string file, string text, CancellationToken cancellationToken)
    {
        (_file, _cancellationToken) = (file, cancellationToken);
        _cursor = new YamlCursor(text);
        _scalars = new YamlScalars(_cursor);
    }

    /// <summary>Parses a text; null if it is no common YAML.</summary>
    public static ParsedFile? TryParse(string file, string text, CancellationToken cancellationToken)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (YamlCursor.HasOddCharacters(text))
            return null;
        try
        {
            return new CommonYamlParser(file, text, cancellationToken).ParseDocument();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private ParsedFile ParseDocument()
    {
        if (_cursor.Slice(0, _cursor.LineEnd()) is "---")
        {
            _cursor.MoveTo(_cursor.LineEnd());
            if (!_cursor.IsEnd)
                _cursor.NextLine();
        }

        _cursor.SkipToContent();
        if (_cursor.IsEnd || _cursor.Indent > 0)
            throw new FormatException();
        var root = ParseBlock(TopLevel, Here(), 0);
        return _cursor.IsEnd ? _builder.Finish(root) : throw new FormatException();
    }

    // A node at the cursor, which is the first in its line, or follows a dash.
    private DocumentNode ParseBlock(int parentIndent, (int Line, int Column) place, int depth)
    {
        Descend(depth);
        if (IsDash())
            return ParseSequence(place, depth);
        return KeyEnd() >= 0 ? ParseMapping(place, depth) : ParseInLine(parentIndent, place, depth);
    }

    private MappingNode ParseMapping((int Line, int Column) place, int depth)
    {
        var mapping = new MappingNode(_file, place.Line, place.Column);
        var indent = _cursor.Indent;
        do
        {
            var keyPlace = Here();
            var colon = KeyEnd();
            if (colon < 0)
                throw new FormatException();
            var key = ReadKey(colon);
            _builder.Set(mapping, key, ParseValue(indent, keyPlace, depth + 1));
        }
        while (!_cursor.IsEnd && _cursor.Indent == indent && !IsDash());
        if (!_cursor.IsEnd && _cursor.Indent >= indent)
            throw new FormatException();
        return mapping;
    }

    // What follows the colon of a key.
    private DocumentNode ParseValue(int indent, (int Line, int Column) place, int depth)
    {
        _cursor.SkipSpaces();
        if (!_cursor.IsRestEmpty())
        {
            Descend(depth);
            return ParseInLine(indent, place, depth);
        }

        _cursor.SkipToContent();
        if (!_cursor.IsEnd && _cursor.Indent == indent && IsDash())
            return ParseSequence(place, depth);
        return _cursor.IsEnd || _cursor.Indent <= indent ? Null(place) : ParseBlock(indent, place, depth);
    }

    private SequenceNode ParseSequence((int Line, int Column) place, int depth)
    {
        var sequence = new SequenceNode(_file, place.Line, place.Column);
        var indent = _cursor.Indent;
        do
        {
            _cursor.Move(1);
            _cursor.SkipSpaces();
            if (_cursor.IsRestEmpty())
                _cursor.SkipToContent();
            if (_cursor.IsEnd || _cursor.Indent <= indent)
                throw new FormatException();
            sequence.Add(ParseBlock(indent, Here(), depth + 1));
        }
        while (!_cursor.IsEnd && _cursor.Indent == indent && IsDash());
        if (!_cursor.IsEnd && _cursor.Indent > indent)
            throw new FormatException();
        return sequence;
    }

    // A node that no key of its own begins.
    private DocumentNode ParseInLine(int parentIndent, (int Line, int Column) place, int depth)
    {
        switch (_cursor.Current)
        {
            case '{' or '[':
                var collection = ParseFlow(place, depth);
                _cursor.EndLine();
                return collection;
            case '\'' or '"':
                var quoted = Scalar(_scalars.Quoted(), place, isPlain: false);
                _cursor.EndLine();
                return quoted;
            case '|' or '>':
                return Last(Scalar(_scalars.Block(parentIndent), place, isPlain: false));
            default:
                return _scalars.CanBePlain ? Last(Scalar(_scalars.Plain(parentIndent), place, isPlain: true)) : throw new FormatException();
        }
    }

    // These scalars end only where something else begins.
    private ScalarNode Last(ScalarNode scalar)
    {
        _cursor.SkipToContent();
        return scalar;
    }

    private DocumentNode ParseFlow((int Line, int Column) place, int depth)
    {
        Descend(depth);
        return _cursor.Current switch
        {
            '{' => ParseFlowMapping(place, depth),
            '[' => ParseFlowSequence(place, depth),
            '\'' or '"' => Scalar(_scalars.Quoted(), place, isPlain: false),
            _ => _scalars.CanBePlain ? Scalar(_scalars.PlainInFlow(), place, isPlain: true) : throw new FormatException(),
        };
    }

    private MappingNode ParseFlowMapping((int Line, int Column) place, int depth)
    {
        var mapping = new MappingNode(_file, place.Line, place.Column);
        _cursor.Move(1);
        while (!Closes('}'))
        {
            var keyPlace = Here();
            var isQuoted = _cursor.Current is '\'' or '"';
            if (!isQuoted && !_scalars.CanBePlain)
                throw new FormatException();
            var key = Key(isQuoted ? _scalars.Quoted() : _scalars.PlainInFlow(), isQuoted);
            if (_cursor.Current == ' ')
                _cursor.SkipSpaces();
            if (_cursor.Current != ':' || _cursor.Line != keyPlace.Line)
                throw new FormatException();
            _cursor.Move(1);
            _cursor.SkipInFlow();
            _builder.Set(mapping, key, _cursor.Current is ',' or '}' ? Null(keyPlace) : ParseFlow(keyPlace, depth + 1));
            Separate('}');
        }

        return mapping;
    }

    private SequenceNode ParseFlowSequence((int Line, int Column) place, int depth)
    {
        var sequence = new SequenceNode(_file, place.Line, place.Column);
        _cursor.Move(1);
        while (!Closes(']'))
        {
            sequence.Add(ParseFlow(Here(), depth + 1));
            Separate(']');
        }

        return sequence;
    }

    private bool Closes(char bracket)
    {
        _cursor.SkipInFlow();
        if (_cursor.Current != bracket)
            return false;
        _cursor.Move(1);
        return true;
    }

    private void Separate(char bracket)
    {
        _cursor.SkipInFlow();
        if (_cursor.Current == ',')
            _cursor.Move(1);
        else if (_cursor.Current != bracket)
            throw new FormatException();
    }

    // Where the colon of a key stands that begins here; -1 if none does.
    private int KeyEnd()
    {
        var line = _cursor.Slice(_cursor.At, _cursor.LineEnd());
        var from = 0;
        if (line is ['\'' or '"', ..])
        {
            from = QuoteEnd(line);
            if (from < 0)
                return -1;
            while (from < line.Length && line[from] == ' ')
                from++;
            return from < line.Length && IsColon(line, from) ? _cursor.At + from : -1;
        }

        if (line is ['{' or '[' or '|' or '>', ..])
            return -1;
        for (var at = line.IndexOf(':'); at >= 0; at = line[(at + 1)..].IndexOf(':') is var next and >= 0 ? at + 1 + next : -1)
        {
            if (IsColon(line, at))
                return line[..at].Contains(" #", StringComparison.Ordinal) ? -1 : _cursor.At + at;
        }

        return -1;
    }

    private static bool IsColon(ReadOnlySpan<char> line, int at) => line[at] == ':' && (at + 1 == line.Length || line[at + 1] == ' ');

    private static int QuoteEnd(ReadOnlySpan<char> line)
    {
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == '\\' && line[0] == '"')
                at++;
            else if (line[at] == line[0] && line[0] == '\'' && at + 1 < line.Length && line[at + 1] == '\'')
                at++;
            else if (line[at] == line[0])
                return at + 1;
        }

        return -1;
    }

    private string ReadKey(int colon)
    {
        var isQuoted = _cursor.Current is '\'' or '"';
        if (!isQuoted && !_scalars.CanBePlain)
            throw new FormatException();
        var key = isQuoted ? Key(_scalars.Quoted(), isQuoted: true) : Key(_cursor.Slice(_cursor.At, colon).TrimEnd(" \t"), isQuoted: false);
        _cursor.MoveTo(colon + 1);
        return key;
    }

    // A merge key brings what an alias stands for.
    private string Key(ReadOnlySpan<char> key, bool isQuoted) => !isQuoted && key is "<<" or "" ? throw new FormatException() : Text(key);

    private ScalarNode Scalar(ReadOnlySpan<char> value, (int Line, int Column) place, bool isPlain)
    {
        var text = Text(value);
        return new ScalarNode(_file, place.Line, place.Column, text, isPlain ? PlainScalars.KindOf(text) : NodeKind.Text);
    }

    private ScalarNode Null((int Line, int Column) place) => new(_file, place.Line, place.Column, "", NodeKind.Null);

    private string Text(ReadOnlySpan<char> value) => value.Length > NodeBuilder.LongestShared ? value.ToString() : _builder.Share(value);

    private bool IsDash() => _cursor.Current == '-' && _cursor.Peek(1) is ' ' or '\n';

    private (int Line, int Column) Here() => (_cursor.Line, _cursor.Column);

    private void Descend(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > LoadLimits.Depth)
            throw new FormatException();
    }
}
