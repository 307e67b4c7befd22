namespace DigitalConnect.Runtime.Json;

/// <summary>Values as the text of their JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonText<T, TCodec> : ITextCodec<T>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static string Format(T value)
    {
        using var writer = new JsonBodyWriter(BufferPool.Shared);
        var json = writer.Write<T, TCodec>(value);
        var text = Encoding.UTF8.GetString(json.Memory.Span);
        json.Return();
        return text;
    }
}
