namespace DigitalConnect.Runtime.Json;

/// <summary>Whole numbers of 64 bits without a sign. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Json : IJsonCodec<ulong>, ITextCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, ulong value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out ulong value) => JsonNumber.TryReadWhole(reader, out value);

    /// <inheritdoc/>
    public static string Format(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
