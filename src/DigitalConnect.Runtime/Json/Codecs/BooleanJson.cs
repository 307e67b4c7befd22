using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Booleans. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanJson : IJsonCodec<bool>, ITextCodec<bool>
{
    /// <inheritdoc/>
    public static bool Missing => false;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, bool value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out bool value)
    {
        value = reader.TokenType == JsonToken.Boolean && (bool)reader.Value!;
        return reader.TokenType == JsonToken.Boolean || reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(bool value) => value ? "true" : "false";
}
