namespace DigitalConnect.Json;

/// <summary>Arrays in a header: their elements with commas between (OpenAPI 3.0, style <c>simple</c>).</summary>
internal readonly struct ListText<T, TCodec> : ITextCodec<IReadOnlyList<T>>
    where TCodec : struct, ITextCodec<T>
{
    public static string Format(IReadOnlyList<T> value) => string.Join(',', value.Select(TCodec.Format));
}
