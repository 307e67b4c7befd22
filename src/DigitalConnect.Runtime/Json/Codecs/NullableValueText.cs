namespace DigitalConnect.Runtime.Json;

/// <summary>Elements of an array that may be null, which is an empty text. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableValueText<T, TCodec> : ITextCodec<T?>
    where T : struct
    where TCodec : struct, ITextCodec<T>
{
    /// <inheritdoc/>
    public static string Format(T? value) => value is { } present ? TCodec.Format(present) : "";
}
