using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Arrays. An element of another type, or null where the contract has none, is left out and noted as drift. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListJson<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static FloatParseHandling Floats => TCodec.Floats;

    /// <inheritdoc/>
    public static IReadOnlyList<T> Missing => [];

    /// <inheritdoc/>
    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
            TCodec.Write(writer, value[i]);

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
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
                list.Add(element);
        }

        value = list;
        return true;
    }

    /// <inheritdoc/>
    public static ContractViolations? Check(IReadOnlyList<T> value)
    {
        ContractViolations? violations = null;
        for (var i = 0; i < value.Count; i++)
        {
            var within = value[i] is null && !TCodec.AllowsNull ? ContractViolations.Of("must not be null") : TCodec.Check(value[i]);
            if (within is not null)
                ContractViolations.Add(ref violations, i.ToString(CultureInfo.InvariantCulture), within);
        }

        return violations;
    }
}
