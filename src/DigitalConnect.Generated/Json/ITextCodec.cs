namespace DigitalConnect.Json;

/// <summary>How values of one type stand in a path, a query or a header.</summary>
internal interface ITextCodec<T>
{
    static abstract string Format(T value);
}
