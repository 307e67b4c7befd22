using DigitalConnect.Generator.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Builds the tree of a YAML file. Aliases share the nodes of their anchor, so that they cost nothing.</summary>
internal sealed class YamlFileParser
{
    private readonly string _file;
    private readonly Parser _parser;
    private readonly NodeBuilder _builder;
    private readonly Dictionary<AnchorName, (DocumentNode Node, int Size)> _anchors = [];
    private readonly CancellationToken _cancellationToken;
    private long _aliasedNodes;
    private int _count;

    private YamlFileParser(string file, string text, CancellationToken cancellationToken)
    {
        _file = file;
        _parser = new Parser(new StringReader(LineSeparators.Hide(text)));
        _builder = new NodeBuilder();
        _cancellationToken = cancellationToken;
    }

    public static ParsedFile Parse(string file, string text, CancellationToken cancellationToken)
    {
        if (CommonYamlParser.TryParse(file, text, cancellationToken) is { } common)
            return common with { EndsInLine = EndsInLine(text) };
        try
        {
            return ParseOnce(file, text, cancellationToken);
        }
        catch (ContractLoadException) when (BlankBlocks.Trim(text) is { } trimmed)
        {
            return ParseOnce(file, trimmed, cancellationToken);
        }
    }

    /// <summary>The same without the faster parser for common documents.</summary>
    internal static ParsedFile ParseOnce(string file, string text, CancellationToken cancellationToken)
    {
        var parser = new YamlFileParser(file, text, cancellationToken);
        try
        {
            return parser.ParseDocument() with { EndsInLine = EndsInLine(text) };
        }
        catch (YamlException exception)
        {
            var reason = exception.InnerException?.Message ?? exception.Message;
            throw new ContractLoadException(
                file, $"not valid YAML: {reason.TrimEnd('.')}", (int)exception.Start.Line, (int)exception.Start.Column, exception);
        }
        catch (InvalidOperationException exception)
        {
            // YamlDotNet's scanner loses its place in some broken files.
            var last = parser._parser.Current?.End ?? Mark.Empty;
            throw new ContractLoadException(
                file, "not valid YAML: what follows cannot be read; is a quote or a bracket left open?", (int)last.Line, (int)last.Column, exception);
        }
    }

    private static bool EndsInLine(string text) => !char.IsWhiteSpace(text[^1]) && text[^1] is not ('}' or ']');

    private ParsedFile ParseDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new ContractLoadException(_file, "the file is empty", 1);
        var root = ParseNode(null, 0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            throw new ContractLoadException(_file, "the file holds more than one YAML document", (int)_parser.Current!.Start.Line);
        return _builder.Finish(root);
    }

    private DocumentNode ParseNode(Mark? key, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = _parser.Current ?? throw new ContractLoadException(_file, "the file ends too early");
        var mark = key ?? start.Start;
        if (depth > LoadLimits.Depth)
            throw new ContractLoadException(_file, $"nested deeper than {LoadLimits.Depth} levels", (int)mark.Line, (int)mark.Column);
        if (start is AnchorAlias alias)
            return Resolve(alias);

        var before = _count++;
        var node = (DocumentNode)(start switch
        {
            Scalar scalar => ParseScalar(scalar, mark),
            SequenceStart => ParseSequence(mark, depth),
            MappingStart => ParseMapping(mark, depth),
            _ => throw new ContractLoadException(_file, "not a YAML document", (int)mark.Line, (int)mark.Column),
        });
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor] = (node, _count - before);
        return node;
    }

    private ScalarNode ParseScalar(Scalar scalar, Mark mark)
    {
        _parser.MoveNext();
        var kind = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? PlainScalars.KindOf(scalar.Value) : NodeKind.Text;
        return new ScalarNode(_file, (int)mark.Line, (int)mark.Column, Shared(scalar), kind);
    }

    private string Shared(Scalar scalar) =>
        LineSeparators.Restore(scalar.Value) is var value && value.Length > NodeBuilder.LongestShared ? value : _builder.Share(value);

    private SequenceNode ParseSequence(Mark mark, int depth)
    {
        _parser.MoveNext();
        var sequence = new SequenceNode(_file, (int)mark.Line, (int)mark.Column);
        while (!_parser.TryConsume<SequenceEnd>(out _))
            sequence.Add(ParseNode(null, depth + 1));
        return sequence;
    }

    private MappingNode ParseMapping(Mark mark, int depth)
    {
        _parser.MoveNext();
        var mapping = new MappingNode(_file, (int)mark.Line, (int)mark.Column);
        var merged = new List<DocumentNode>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (start, isPlain) = (_parser.Current!.Start, _parser.Current is Scalar { Style: ScalarStyle.Plain });
            if (ParseNode(null, depth + 1) is not ScalarNode key)
                throw new ContractLoadException(_file, "a key has to be a string", (int)start.Line, (int)start.Column);
            var value = ParseNode(start, depth + 1);
            if (isPlain && key.Value == "<<")
                merged.Add(value);
            else
                _builder.Set(mapping, key.Value, value);
        }

        merged.ForEach(source => Merge(mapping, source));
        return mapping;
    }

    private void Merge(MappingNode mapping, DocumentNode source)
    {
        var sources = source is SequenceNode several ? several.Items.OfType<MappingNode>() : source is MappingNode single ? [single] : [];
        foreach (var (key, value) in sources.SelectMany(node => node.Entries))
        {
            if (mapping[key] is null)
                _builder.Set(mapping, key, value);
        }
    }

    private DocumentNode Resolve(AnchorAlias alias)
    {
        var (line, column) = ((int)alias.Start.Line, (int)alias.Start.Column);
        if (!_anchors.TryGetValue(alias.Value, out var anchored))
            throw new ContractLoadException(_file, $"the alias *{alias.Value} stands for nothing, or for itself", line, column);
        _aliasedNodes += anchored.Size;
        _count += anchored.Size;
        if (_aliasedNodes > LoadLimits.AliasedNodes)
            throw new ContractLoadException(_file, $"its aliases expand to more than {LoadLimits.AliasedNodes:N0} nodes", line, column);
        _parser.MoveNext();
        return anchored.Node;
    }
}
