namespace DigitalConnect.Runtime.Calls;

/// <summary>What the responses of one operation are read into. For generated code.</summary>
/// <typeparam name="TResult">The result of a success.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResponseReader<TResult> : IErrorReader
{
    /// <summary>Makes the result of a success status.</summary>
    /// <param name="response">The response.</param>
    /// <param name="result">The result.</param>
    /// <returns>False if the body had to say something and could not be read.</returns>
    static abstract bool TryRead(ApiResponse response, [MaybeNullWhen(false)] out TResult result);
}
