using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    public static void Write(JsonBodyWriter writer, object value) => WriteValue(writer, value);

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
            JsonToken.Float => ReadFloat(reader),
            _ => reader.Value,
        };
        return reader.IsWhole ? value : null;
    }

    /// <summary>Writes a value of a kind that can be JSON.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is of another kind, or holds itself.</exception>
    public static void WriteValue(JsonBodyWriter writer, object? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ArgumentException("The value is nested too deeply, or holds itself.", nameof(value));

        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.WriteValue(text); break;
            case bool truth: writer.WriteValue(truth); break;
            case byte or sbyte or short or ushort or int or uint or long:
                writer.WriteValue(Convert.ToInt64(value,
                CultureInfo.InvariantCulture)); break;
            case ulong whole: writer.WriteValue(whole); break;
            case float or double:
                writer.WriteValue(Convert.ToDouble(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)); break;
            case decimal number: writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case BigInteger huge: writer.WriteRawValue(huge.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: DateTimeOffsetJson.Write(writer, time); break;
            case DateTime time: writer.WriteValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly date: DateOnlyJson.Write(writer, date); break;
            case TimeOnly time: TimeOnlyJson.Write(writer, time); break;
            case TimeSpan duration: TimeSpanJson.Write(writer, duration); break;
            case Guid guid: GuidJson.Write(writer, guid); break;
            case Uri uri: UriJson.Write(writer, uri); break;
            case byte[] bytes: BytesJson.Write(writer, bytes); break;
            case JObject token:
                WriteObject(writer, token.Properties().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value))); break;
            case JValue token: writer.WriteRawValue(token.ToString(Formatting.None)); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(writer, members); break;
            case IDictionary map:
                WriteObject(writer, map.Keys.Cast<object>().Select(key => KeyValuePair.Create(Convert.ToString(key,
                CultureInfo.InvariantCulture)!, map[key]))); break;
            case IEnumerable elements: WriteArray(writer, elements); break;
            default: throw new ArgumentException($"A value of type {value.GetType()} cannot be written as JSON.", nameof(value));
        }
    }

    // A double holds 15 digits for sure; of more, a decimal keeps what it can, unless they begin too far behind the point.
    private static object? ReadFloat(JsonBodyReader reader) =>
        reader.RawNumber() is { Length: > 16 } raw && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Equals(reader.Value) ? exact : reader.Value;

    private static Dictionary<string, object?> ReadObject(JsonBodyReader reader)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.NextMember(out var name) && reader.Read())
            members[name] = ReadValue(reader);

        return members;
    }

    private static List<object?> ReadArray(JsonBodyReader reader)
    {
        var elements = new List<object?>();
        while (reader.NextElement())
            elements.Add(ReadValue(reader));

        return elements;
    }

    private static void WriteObject(JsonBodyWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WriteName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(JsonBodyWriter writer, IEnumerable elements)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
            WriteValue(writer, element);

        writer.WriteEndArray();
    }
}
