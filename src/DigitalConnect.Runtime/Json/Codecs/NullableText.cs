namespace DigitalConnect.Runtime.Json;

/// <summary>Elements of an array that may be null, which is an empty text. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableText<T, TCodec> : ITextCodec<T?>
    where T : class
    where TCodec : struct, ITextCodec<T>
{
    /// <inheritdoc/>
    public static string Format(T? value) => value is null ? "" : TCodec.Format(value);
}
