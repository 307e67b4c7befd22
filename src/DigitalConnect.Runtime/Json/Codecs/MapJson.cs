using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Objects with free names. A value of another type, or null where the contract has none, is left out and noted as drift. For generated
/// code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapJson<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static FloatParseHandling Floats => TCodec.Floats;

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T> Missing => new Dictionary<string, T>();

    /// <inheritdoc/>
    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var (name, element) in value)
        {
            writer.WriteName(name);
            TCodec.Write(writer, element);
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
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
                map[name] = element;
        }

        value = map;
        return true;
    }

    /// <inheritdoc/>
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
