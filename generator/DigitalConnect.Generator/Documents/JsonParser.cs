using Newtonsoft.Json;

namespace DigitalConnect.Generator.Documents;

/// <summary>Reads JSON with the place of every value.</summary>
internal sealed class JsonParser
{
    private readonly string _file;
    private readonly JsonTextReader _reader;

    private JsonParser(string file, JsonTextReader reader)
    {
        _file = file;
        _reader = reader;
    }

    public static ContractNode Parse(string file, string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = 200,
        };
        var parser = new JsonParser(file, reader);
        try
        {
            reader.Read();
            return parser.Read();
        }
        catch (JsonReaderException exception)
        {
            var reason = exception.Message.Split(". Path '")[0];
            throw new ContractException(new Location(file, Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1)),
                $"It is no valid JSON: {reason}.");
        }
    }

    private ContractNode Read()
    {
        var location = Here();
        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(location);

            case JsonToken.StartArray:
                var elements = new List<ContractNode>();
                while (Next() != JsonToken.EndArray)
                    elements.Add(Read());

                return new ArrayNode(location, elements);

            case JsonToken.Null:
                return new ScalarNode(location, "null", NodeKind.Null);

            case JsonToken.Boolean:
                return new ScalarNode(location, (bool)_reader.Value! ? "true" : "false", NodeKind.Boolean);

            case JsonToken.Integer:
                return new ScalarNode(location, Convert.ToString(_reader.Value, CultureInfo.InvariantCulture)!, NodeKind.Number);

            case JsonToken.Float:
                return new ScalarNode(location, Plain(Convert.ToString(_reader.Value, CultureInfo.InvariantCulture)!), NodeKind.Number);

            case JsonToken.String:
                return new ScalarNode(location, (string)_reader.Value!, NodeKind.Text);

            default:
                throw new ContractException(location, "It is no valid JSON.");
        }
    }

    // Without an exponent, where a decimal holds the number.
    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0
            ? exact.ToString(CultureInfo.InvariantCulture) : number;

    private ObjectNode ReadObject(Location location)
    {
        var node = new ObjectNode(location);
        while (Next() != JsonToken.EndObject)
        {
            var name = (string)_reader.Value!;
            var place = Here();
            Next();
            if (!node.TryAdd(new ContractNode.Member(name, Read())))
                throw new ContractException(place, $"\"{name}\" is there twice.");
        }

        return node;
    }

    private JsonToken Next() => _reader.Read() ? _reader.TokenType : throw new ContractException(Here(), "It is no valid JSON: it ends too early.");

    private Location Here() => new(_file, Math.Max(_reader.LineNumber, 1), Math.Max(_reader.LinePosition, 1));
}
