using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Elements that the contract lets be null, of a value type. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableValueJson<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static FloatParseHandling Floats => TCodec.Floats;

    /// <inheritdoc/>
    public static T? Missing => null;

    /// <inheritdoc/>
    public static bool AllowsNull => true;

    /// <inheritdoc/>
    public static void CollectNames(JsonNames names) => TCodec.CollectNames(names);

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, T? value)
    {
        if (value is { } present)
            TCodec.Write(writer, present);
        else
            writer.WriteNull();
    }

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out T? value)
    {
        value = null;
        if (reader.TokenType == JsonToken.Null)
            return true;

        var isRead = TCodec.TryRead(reader, out var present);
        value = isRead ? present : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static ContractViolations? Check(T? value) => value is { } present ? TCodec.Check(present) : null;
}
