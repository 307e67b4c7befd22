namespace DigitalConnect.Runtime.Json;

/// <summary>Exact decimal numbers. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalJson : IJsonCodec<decimal>, ITextCodec<decimal>
{
    /// <inheritdoc/>
    public static decimal Missing => 0;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, decimal value) => writer.WriteValue(value);

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out decimal value) => JsonNumber.TryReadDecimal(reader, out value);

    /// <inheritdoc/>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
