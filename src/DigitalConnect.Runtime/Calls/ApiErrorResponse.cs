using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>A response with an error status, on its way into an exception. For generated code and exception factories.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorResponse
{
    private readonly HttpResponseMessage _response;
    private readonly BufferedContent _content;
    private readonly ApiExceptionFactory _exceptions;
    private readonly TimeProvider _timeProvider;

    internal ApiErrorResponse(
        ApiCall call, HttpResponseMessage response, BufferedContent content, ApiExceptionFactory exceptions, TimeProvider timeProvider)
    {
        Call = call;
        _response = response;
        _content = content;
        _exceptions = exceptions;
        _timeProvider = timeProvider;
    }

    /// <summary>The call.</summary>
    public ApiCall Call { get; }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode => _response.StatusCode;

    /// <summary>The body of the response, at most its first 64 KiB; null if there was none.</summary>
    public string? Body => _content.Bytes.IsEmpty ? null : Encoding.UTF8.GetString(_content.Bytes.Span);

    /// <summary>How long the server asked to wait; null if it did not.</summary>
    public TimeSpan? RetryAfter => Calls.RetryAfter.Of(_response, _timeProvider);

    /// <summary>The headers of the response; names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => new ResponseHeaders(_response.Headers, _response.Content.Headers);

    /// <summary>Makes the exception of a body that the contract describes.</summary>
    /// <typeparam name="TError">What the contract says it is.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    public ApiCallException ToException<TError, TCodec>()
        where TCodec : struct, IJsonCodec<TError>
    {
        TError? error = default;
        if (!_content.Bytes.IsEmpty)
            _content.TryRead<TError, TCodec>(Call, out error);

        return _exceptions.Refused(this, error);
    }

    /// <summary>Makes the exception of a body that the contract does not describe.</summary>
    public ApiCallException ToException() => _exceptions.Refused<object>(this, parsed: null);

    /// <summary>Puts together the message of an exception: what happened, what to do, what became of the call.</summary>
    /// <param name="code">The API's code of the error; it is left out if it is long or has unusual characters.</param>
    /// <param name="advice">What to do, as a sentence.</param>
    public string Describe(string? code, string advice) =>
        FailureText.Refused(Call, StatusCode, code, advice, _exceptions.DescribeOutcome(Call));
}
