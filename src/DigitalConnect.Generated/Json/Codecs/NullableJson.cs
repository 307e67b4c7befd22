using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Elements that the contract lets be null, of a class.</summary>
internal readonly struct NullableJson<T, TCodec> : IJsonCodec<T?>
    where T : class
    where TCodec : struct, IJsonCodec<T>
{
    public static FloatParseHandling Floats => TCodec.Floats;

    public static T? Missing => null;

    public static bool AllowsNull => true;

    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    public static void Write(JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            TCodec.Write(writer, value);
        }
    }

    public static bool TryRead(JsonAnswerReader reader, out T? value)
    {
        value = null;
        return reader.TokenType == JsonToken.Null || TCodec.TryRead(reader, out value);
    }

    public static ContractViolations? Check(T? value) => value is null ? null : TCodec.Check(value);
}
