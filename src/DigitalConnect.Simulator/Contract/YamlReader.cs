using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace DigitalConnect.Simulator.Contract;

/// <summary>Reads YAML into JSON nodes, with the scalar types of YAML's core schema.</summary>
/// <remarks>The event parser alone, because YamlDotNet's object mapping needs reflection.</remarks>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly Dictionary<string, JsonNode?> _anchors = [];

    private YamlReader(TextReader text) => _parser = new Parser(text);

    public static JsonNode? Read(TextReader text)
    {
        var reader = new YamlReader(text);
        reader._parser.Consume<StreamStart>();
        reader._parser.Consume<DocumentStart>();
        return reader.ReadNode();
    }

    private JsonNode? ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return _anchors[alias.Value.Value]?.DeepClone();

        var start = _parser.Current as NodeEvent ?? throw new InvalidDataException("The YAML document ends too early.");
        JsonNode? node = start switch
        {
            MappingStart => ReadMapping(),
            SequenceStart => ReadSequence(),
            _ => ReadScalar(_parser.Consume<YamlScalar>()),
        };
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = node;
        return node;
    }

    private JsonObject ReadMapping()
    {
        var mapping = new JsonObject();
        _parser.Consume<MappingStart>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = _parser.Consume<YamlScalar>().Value;
            mapping.Add(name, ReadNode());
        }

        return mapping;
    }

    private JsonArray ReadSequence()
    {
        var sequence = new JsonArray();
        _parser.Consume<SequenceStart>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            sequence.Add(ReadNode());
        return sequence;
    }

    private static JsonValue? ReadScalar(YamlScalar scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: "" or "~" or "null" or "Null" or "NULL" } => null,
        { Value: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        { Value: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        _ when long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => JsonValue.Create(integer),
        _ when decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}
