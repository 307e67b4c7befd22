using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Objects with free names. A value of another type, or null where the contract has none, is left out and noted as drift.</summary>
internal readonly struct MapJson<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    public static FloatParseHandling Floats => TCodec.Floats;

    public static IReadOnlyDictionary<string, T> Missing => new Dictionary<string, T>();

    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    public static void Write(JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var (name, element) in value)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, element);
        }

        writer.WriteEndObject();
    }

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            value = null;
            return reader.Refuse();
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.NextMember(out var name))
        {
            if (reader.Read() && TCodec.TryRead(reader, out var element))
            {
                map[name] = element;
            }
        }

        value = map;
        return true;
    }

    public static ContractViolations? Check(IReadOnlyDictionary<string, T> value)
    {
        ContractViolations? violations = null;
        foreach (var (name, element) in value)
        {
            ContractViolations.Add(
                ref violations, name, element is null && !TCodec.AllowsNull ? ContractViolations.Of("must not be null") : TCodec.Check(element));
        }

        return violations;
    }
}
