using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Arrays. An element of another type, or null where the contract has none, is left out and noted as drift.</summary>
internal readonly struct ListJson<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    public static FloatParseHandling Floats => TCodec.Floats;

    public static IReadOnlyList<T> Missing => [];

    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    public static void Write(JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            TCodec.Write(writer, value[i]);
        }

        writer.WriteEndArray();
    }

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            value = null;
            return reader.Refuse();
        }

        var list = new List<T>();
        while (reader.NextElement())
        {
            if (TCodec.TryRead(reader, out var element))
            {
                list.Add(element);
            }
        }

        value = list;
        return true;
    }

    public static ContractViolations? Check(IReadOnlyList<T> value)
    {
        ContractViolations? violations = null;
        for (var i = 0; i < value.Count; i++)
        {
            var within = value[i] is null && !TCodec.AllowsNull ? ContractViolations.Of("must not be null") : TCodec.Check(value[i]);
            if (within is not null)
            {
                ContractViolations.Add(ref violations, i.ToString(CultureInfo.InvariantCulture), within);
            }
        }

        return violations;
    }
}
