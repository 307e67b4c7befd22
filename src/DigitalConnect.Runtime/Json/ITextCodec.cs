namespace DigitalConnect.Runtime.Json;

/// <summary>How values of one type stand in a path, a query or a header. For generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextCodec<T>
{
    /// <summary>Gives the text of a value, not escaped yet.</summary>
    /// <param name="value">The value.</param>
    static abstract string Format(T value);
}
