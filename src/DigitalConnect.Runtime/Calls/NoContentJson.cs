using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>Stands where an operation without a body needs a codec; it is never written. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoContentJson : IJsonCodec<NoContent>
{
    /// <inheritdoc/>
    public static NoContent Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, NoContent value)
    {
    }

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out NoContent value)
    {
        value = default;
        return true;
    }
}
