namespace DigitalConnect.Runtime.Calls;

/// <summary>What the errors of one operation are read into. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IErrorReader
{
    /// <summary>Whether the contract names the status for the operation.</summary>
    /// <param name="status">The status.</param>
    static abstract bool IsDocumented(int status);

    /// <summary>Makes the exception of an error status.</summary>
    /// <param name="response">The response.</param>
    static abstract ApiCallException ReadError(ApiErrorResponse response);
}
