using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Elements that the contract lets be null, of a class. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableJson<T, TCodec> : IJsonCodec<T?>
    where T : class
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
        if (value is null)
            writer.WriteNull();
        else
            TCodec.Write(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out T? value)
    {
        value = null;
        return reader.TokenType == JsonToken.Null || TCodec.TryRead(reader, out value);
    }

    /// <inheritdoc/>
    public static ContractViolations? Check(T? value) => value is null ? null : TCodec.Check(value);
}
