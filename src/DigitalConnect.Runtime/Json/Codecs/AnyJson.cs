using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Any JSON value, as .NET has it: text, boolean, <see cref="long"/>, <see cref="BigInteger"/>, <see cref="double"/>, null, a list or a
/// dictionary of such. Not Newtonsoft's <see cref="JToken"/>, which no native program can hold without a warning; one that a
/// caller brings is written all the same. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AnyJson : IJsonCodec<object>
{
    /// <inheritdoc/>
    public static object Missing => "";

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, object value) => WriteValue(writer, value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out object value)
    {
        value = ReadValue(reader)!;
        return value is not null;
    }

    /// <summary>Reads the value at the current token; null also for one that the document ends within, since half a value is none.</summary>
    internal static object? ReadValue(JsonBodyReader reader)
    {
        var value = reader.TokenType switch
        {
            JsonToken.StartObject => ReadObject(reader),
            JsonToken.StartArray => ReadArray(reader),
            _ => reader.Value,
        };
        return reader.IsWhole ? value : null;
    }

    /// <summary>Writes a value of a kind that can be JSON.</summary>
    /// <exception cref="ArgumentException">It is of another kind.</exception>
    internal static void WriteValue(JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.WriteValue(text); break;
            case bool truth: writer.WriteValue(truth); break;
            case int whole: writer.WriteValue(whole); break;
            case long whole: writer.WriteValue(whole); break;
            case double number: writer.WriteValue(number); break;
            case decimal number: writer.WriteValue(number); break;
            case BigInteger huge: writer.WriteRawValue(huge.ToString(CultureInfo.InvariantCulture)); break;
            case JToken token: token.WriteTo(writer); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(writer, members); break;
            case IEnumerable<object?> elements: WriteArray(writer, elements); break;
            default: throw new ArgumentException($"A value of type {value.GetType()} cannot be written as JSON.", nameof(value));
        }
    }

    private static Dictionary<string, object?> ReadObject(JsonBodyReader reader)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.NextMember(out var name) && reader.Read())
        {
            members[name] = ReadValue(reader);
        }

        return members;
    }

    private static List<object?> ReadArray(JsonBodyReader reader)
    {
        var elements = new List<object?>();
        while (reader.NextElement())
        {
            elements.Add(ReadValue(reader));
        }

        return elements;
    }

    private static void WriteObject(JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(JsonWriter writer, IEnumerable<object?> elements)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
        {
            WriteValue(writer, element);
        }

        writer.WriteEndArray();
    }
}
