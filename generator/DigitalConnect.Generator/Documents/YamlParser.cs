using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigitalConnect.Generator.Documents;

/// <summary>Reads YAML (1.2, core schema; anchors and merge keys of 1.1) with the place of every value.</summary>
internal sealed partial class YamlParser
{
    private const int DeepestNesting = 200;
    private const int MostAliasedNodes = 1_000_000;

    private readonly Dictionary<AnchorName, ContractNode> _anchors = [];
    private readonly string _file;
    private readonly IParser _events;
    private int _depth;
    private int _aliased;

    private YamlParser(string file, IParser events)
    {
        _file = file;
        _events = events;
    }

    public static ContractNode Parse(string file, string text)
    {
        try
        {
            return ParseOnce(file, text);
        }
        catch (ContractException) when (BlankBlocks.Trim(text) is { } trimmed)
        {
            return ParseOnce(file, trimmed);
        }
    }

    private static ContractNode ParseOnce(string file, string text)
    {
        var safe = LineSeparators.Hide(text);
        var parser = new YamlParser(file, new Parser(new Scanner(new StringReader(safe), skipComments: true)));
        try
        {
            parser._events.Consume<StreamStart>();
            if (!parser._events.TryConsume<DocumentStart>(out _))
                throw new ContractException(new Location(file, 1, 1), "The file is empty.");

            var root = parser.Read();
            parser._events.Consume<DocumentEnd>();
            if (!parser._events.Accept<StreamEnd>(out _))
                throw new ContractException(parser.At(parser._events.Current!.Start), "The file holds more than one YAML document.");

            return root;
        }
        catch (YamlException exception)
        {
            throw new ContractException(parser.Place(exception, safe), Reason(exception));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up so on text that is indented less than what it is in.
            throw new ContractException(parser.Here(), "It is no valid YAML: what follows is indented less than what it is in.");
        }
    }

    // A tab as indentation is found behind the tab; where it begins is what has to change.
    private Location Place(YamlException exception, string text)
    {
        var tab = TabAsIndentation().Match(text);
        return tab.Success && exception.Message.Contains("tab", StringComparison.OrdinalIgnoreCase)
            ? new Location(_file, text.AsSpan(0, tab.Index).Count('\n') + 1, tab.Length)
            : At(exception.Start);
    }

    private Location Here() => _events.Current is { } last ? At(last.End) : new Location(_file, 1, 1);

    private static string Reason(YamlException exception)
    {
        var message = PlaceInMessage().Replace(exception.Message, "");
        return $"It is no valid YAML: {message.TrimEnd('.')}.";
    }

    private ContractNode Read()
    {
        var location = At(_events.Current!.Start);
        if (++_depth > DeepestNesting)
            throw new ContractException(location, "It is nested too deeply.");

        var node = _events.Current switch
        {
            AnchorAlias => Alias(location),
            SequenceStart => Sequence(location),
            MappingStart => Mapping(location),
            _ => Scalar(location),
        };
        _depth--;
        return node;
    }

    private ContractNode Alias(Location location)
    {
        var alias = _events.Consume<AnchorAlias>();
        if (++_aliased > MostAliasedNodes || !_anchors.TryGetValue(alias.Value, out var node))
            throw new ContractException(location, $"The alias *{alias.Value} leads nowhere.");

        return node;
    }

    private ArrayNode Sequence(Location location)
    {
        var start = _events.Consume<SequenceStart>();
        var elements = new List<ContractNode>();
        while (!_events.TryConsume<SequenceEnd>(out _))
            elements.Add(Read());

        return Remember(start.Anchor, new ArrayNode(location, elements));
    }

    private ObjectNode Mapping(Location location)
    {
        var start = _events.Consume<MappingStart>();
        var node = new ObjectNode(location);
        var merged = new List<ContractNode>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var place = At(_events.Current!.Start);
            var isPlain = _events.Current is Scalar { Style: ScalarStyle.Plain };
            if (Read() is not ScalarNode key)
                throw new ContractException(place, "The name of a member must be a text.");

            var value = Read();
            if (isPlain && key.Written == "<<")
                merged.AddRange(value.Kind == NodeKind.Array ? value.Elements : [value]);
            else if (!node.TryAdd(new ContractNode.Member(key.Written, value)))
                throw new ContractException(place, $"\"{key.Written}\" is there twice.");
        }

        foreach (var member in merged.SelectMany(one => one.Members))
            node.TryAdd(member);

        return Remember(start.Anchor, node);
    }

    private ScalarNode Scalar(Location location)
    {
        var scalar = _events.Consume<Scalar>();
        var text = LineSeparators.Restore(scalar.Value);
        var kind = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? PlainScalars.KindOf(text) : NodeKind.Text;
        return Remember(scalar.Anchor, new ScalarNode(location, text, kind));
    }

    private T Remember<T>(AnchorName anchor, T node)
        where T : ContractNode
    {
        if (!anchor.IsEmpty)
            _anchors[anchor] = node;

        return node;
    }

    private Location At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabAsIndentation();

    [GeneratedRegex(@"^\(Line: .*?\): ")]
    private static partial Regex PlaceInMessage();
}
