namespace DigitalConnect.Runtime.Json;

/// <summary>Arrays in a header: their elements with commas between (OpenAPI 3.0, style <c>simple</c>). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListText<T, TCodec> : ITextCodec<IReadOnlyList<T>>
    where TCodec : struct, ITextCodec<T>
{
    /// <inheritdoc/>
    public static string Format(IReadOnlyList<T> value) => string.Join(',', value.Select(TCodec.Format));
}
