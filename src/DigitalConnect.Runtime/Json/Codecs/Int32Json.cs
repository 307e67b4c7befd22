namespace DigitalConnect.Runtime.Json;

/// <summary>Whole numbers of 32 bits; 5.0 is one of them, as in JSON Schema. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Json : IJsonCodec<int>, ITextCodec<int>
{
    /// <inheritdoc/>
    public static int Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, int value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out int value) => JsonNumber.TryReadWhole(reader, out value);

    /// <inheritdoc/>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);
}
