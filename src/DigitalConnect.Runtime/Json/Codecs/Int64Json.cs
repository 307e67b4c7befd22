namespace DigitalConnect.Runtime.Json;

/// <summary>Whole numbers of 64 bits; 5.0 is one of them, as in JSON Schema. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Json : IJsonCodec<long>, ITextCodec<long>
{
    /// <inheritdoc/>
    public static long Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, long value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out long value) => JsonNumber.TryReadWhole(reader, out value);

    /// <inheritdoc/>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
