using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Elements that the contract lets be null, of a value type.</summary>
internal readonly struct NullableValueJson<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    public static FloatParseHandling Floats => TCodec.Floats;

    public static T? Missing => null;

    public static bool AllowsNull => true;

    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    public static void Write(JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(writer, present);
        }
        else
        {
            writer.WriteNull();
        }
    }

    public static bool TryRead(JsonAnswerReader reader, out T? value)
    {
        value = null;
        if (reader.TokenType == JsonToken.Null)
        {
            return true;
        }

        var isRead = TCodec.TryRead(reader, out var present);
        value = isRead ? present : null;
        return isRead;
    }

    public static ContractViolations? Check(T? value) => value is { } present ? TCodec.Check(present) : null;
}
