using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Sends calls and makes a result or an exception of what comes back, or doesn't. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport
{
    private readonly IRequestSender _sender;
    private readonly ApiTransportSettings _settings;

    /// <summary>Makes a transport on a pipeline that somebody else owns; its time limit is taken for the body, too.</summary>
    /// <param name="httpClient">A client with that pipeline. It is not disposed.</param>
    /// <param name="exceptions">Makes the exceptions of failed calls.</param>
    public ApiTransport(HttpClient httpClient, ApiExceptionFactory exceptions)
        : this(Sender(httpClient), new ApiTransportSettings { TracksAttempts = false, Exceptions = exceptions })
    {
    }

    internal ApiTransport(IRequestSender sender, ApiTransportSettings settings) => (_sender, _settings) = (sender, settings);

    /// <summary>What every address starts with: the base address without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The client has no base address.</exception>
    public string Origin => _sender.Origin;

    /// <summary>Makes a call.</summary>
    /// <typeparam name="TBody">The body of the request.</typeparam>
    /// <typeparam name="TBodyCodec">Writes it.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <typeparam name="TReader">Reads it.</typeparam>
    /// <param name="request">The request. It is disposed.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task<TResult> SendAsync<TBody, TBodyCodec, TResult, TReader>(ApiRequest request, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
        where TReader : struct, IResponseReader<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        var completion = new TaskCompletionSource<TResult>();
        try
        {
            Prepare(request, cancellationToken);
            WriteBody<TBody, TBodyCodec>(request, body);
        }
        catch (Exception exception)
        {
            request.Dispose();
            completion.Fail(exception);
            return completion.Task;
        }

        _ = CompleteAsync<TResult, TReader>(completion, request, cancellationToken);
        return completion.Task;
    }

    private void WriteBody<TBody, TBodyCodec>(ApiRequest request, TBody? body)
        where TBodyCodec : struct, IJsonCodec<TBody>
    {
        // A body of another kind than JSON is there already.
        if (body is not (null or NoContent))
            request.Content = new JsonRequestContent(request.Call, _settings.Buffers.Write<TBody, TBodyCodec>(body), request.ContentType);

        request.AddContentHeaders();
    }

    private void Prepare(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = request.Call;
        if (cancellationToken.IsCancellationRequested)
            throw CallFailure.Cancelled(call, null, _settings.Exceptions, cancellationToken);

        call.CallerCancellation = cancellationToken;
        call.Client = _settings.Client;
        call.Buffers = _settings.Buffers;
        call.TimeLimit = _settings.Timeout ?? _sender.Timeout;
        call.Deadline = Deadline.In(call.TimeLimit, _settings.TimeProvider);
        call.IsTracked = _settings.TracksAttempts;
        if (!call.IsTracked)
            call.BeginAttempt();
    }

    private async Task CompleteAsync<TResult, TReader>(
        TaskCompletionSource<TResult> completion, ApiRequest request, CancellationToken cancellationToken)
        where TReader : struct, IResponseReader<TResult>
    {
        var (call, method) = (request.Call, request.Method);
        var record = default(CallRecord);
        TResult? result = default;
        Exception? failure;
        int? status = null;
        try
        {
            record = CallRecord.Begin(call, _settings);
            using var response = await _sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Note(call, method, response);
            if (call.ResponseContent is null)
            {
                using var limit = TimeLimit.At(call.Deadline, cancellationToken);
                call.ResponseContent = await BufferedContent.ReadAsync(response, call.Buffers, limit, cancellationToken).ConfigureAwait(false);
            }

            failure = Interpret<TResult, TReader>(call, method, response, call.ResponseContent, out result);
            status = failure is null || !response.IsSuccessStatusCode ? (int)response.StatusCode : null;
        }
        catch (Exception exception)
        {
            failure = Failure(call, exception, cancellationToken);
        }

        (failure as ApiCallException)?.ClientName = call.Client?.Name;

        // Not in a block that an exception has to pass: that would cost more than all the rest of a refused call.
        request.Dispose();
        try
        {
            record.End(failure, status, result is IPartialResult { IsPartial: true });
        }
        finally
        {
            // The task ends even if a logger throws: a call that succeeded must not look like one that failed.
            completion.End(result, failure);
        }
    }

    // A redirect that the pipeline followed with another method is no response to this request.
    private void Note(ApiCall call, HttpMethod method, HttpResponseMessage response)
    {
        if (response.RequestMessage is { } sent && sent.Method != method)
            throw CallFailure.Redirected(call, sent.Method, _settings.Exceptions);

        if (!call.IsTracked)
            call.Record(response.StatusCode);
    }

    // Returns the failure instead of throwing it: nothing needs the throw before the caller awaits.
    private ApiCallException? Interpret<TResult, TReader>(
        ApiCall call, HttpMethod method, HttpResponseMessage response, BufferedContent content, out TResult? result)
        where TReader : struct, IResponseReader<TResult>
    {
        var status = response.StatusCode;
        if (!TReader.IsDocumented((int)status))
            call.Note(DriftKind.UnknownStatus, ((int)status).ToString(CultureInfo.InvariantCulture));

        if (response.IsSuccessStatusCode)
        {
            // Part of what was asked for is not what was asked for. Of what was changed, part says more than nothing.
            return TReader.TryRead(new ApiResponse(call, status, content), out result) && !(content.IsIncomplete && IsSafe(method))
                ? null
                : CallFailure.Unreadable(call, status, content, _settings.Exceptions);
        }

        result = default;
        return TReader.ReadError(new ApiErrorResponse(call, response, content, _settings.Exceptions, _settings.TimeProvider));
    }

    // RFC 9110, section 9.2.1: such a request changes nothing, so it can be made again.
    private static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;

    private Exception Failure(ApiCall call, Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ApiCallException ended => _settings.Exceptions.FromHandler(call, ended),
        _ when cancellationToken.IsCancellationRequested => CallFailure.Cancelled(call, exception, _settings.Exceptions, cancellationToken),
        _ => CallFailure.NoResponse(call, exception, _settings.Exceptions),
    };

    private static HttpClientSender Sender(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new(httpClient);
    }
}
