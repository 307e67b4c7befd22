using System.Text;
using System.Text.Json;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Builds the tree of a JSON file: an order of magnitude faster than the YAML parser reads the same.</summary>
internal ref struct JsonFileParser
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _text;
    private readonly NodeBuilder _builder;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _column = 1;
    private int _scanned;

    private JsonFileParser(string file, ReadOnlySpan<byte> text)
    {
        _file = file;
        _text = text;
        _builder = new NodeBuilder();
        _reader = new Utf8JsonReader(
            text, new JsonReaderOptions { MaxDepth = LoadLimits.Depth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static ParsedFile Parse(string file, ReadOnlySpan<byte> text)
    {
        var parser = new JsonFileParser(file, text);
        parser._reader.Read();
        var (line, column) = parser.Position();
        var root = parser.ParseValue(line, column);
        parser._reader.Read();
        return parser._builder.Finish(root);
    }

    private DocumentNode ParseValue(int line, int column) => _reader.TokenType switch
    {
        JsonTokenType.StartObject => ParseObject(line, column),
        JsonTokenType.StartArray => ParseArray(line, column),
        JsonTokenType.String => new ScalarNode(_file, line, column, Text(), NodeKind.Text),
        JsonTokenType.Number => new ScalarNode(_file, line, column, Encoding.UTF8.GetString(_reader.ValueSpan), NodeKind.Number),
        JsonTokenType.True => new ScalarNode(_file, line, column, "true", NodeKind.Boolean),
        JsonTokenType.False => new ScalarNode(_file, line, column, "false", NodeKind.Boolean),
        _ => new ScalarNode(_file, line, column, "null", NodeKind.Null),
    };

    private MappingNode ParseObject(int line, int column)
    {
        var mapping = new MappingNode(_file, line, column);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Text();
            var (keyLine, keyColumn) = Position();
            _reader.Read();
            _builder.Set(mapping, key, ParseValue(keyLine, keyColumn));
        }

        return mapping;
    }

    private SequenceNode ParseArray(int line, int column)
    {
        var sequence = new SequenceNode(_file, line, column);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            var (itemLine, itemColumn) = Position();
            sequence.Add(ParseValue(itemLine, itemColumn));
        }

        return sequence;
    }

    private (int Line, int Column) Position()
    {
        var at = (int)_reader.TokenStartIndex;
        for (var next = _text[_scanned..at].IndexOf((byte)'\n'); next >= 0; next = _text[_scanned..at].IndexOf((byte)'\n'))
        {
            (_line, _column) = (_line + 1, 1);
            _scanned += next + 1;
        }

        // Counted on from the last token: a file may be one line of many megabytes.
        _column += Encoding.UTF8.GetCharCount(_text[_scanned..at]);
        _scanned = at;
        return (_line, _column);
    }

    private string Text()
    {
        try
        {
            if (_reader.ValueSpan.Length > NodeBuilder.LongestShared)
                return _reader.GetString()!;
            Span<char> text = stackalloc char[NodeBuilder.LongestShared];
            return _builder.Share(text[.._reader.CopyString(text)]);
        }
        catch (InvalidOperationException exception)
        {
            var (line, column) = Position();
            throw new ContractLoadException(
                _file, "this text is not Unicode: it has bytes that are not UTF-8, or half of a surrogate pair", line, column, exception);
        }
    }
}
