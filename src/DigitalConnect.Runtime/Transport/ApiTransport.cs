using System.Runtime.CompilerServices;
using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Sends calls and turns what comes back, or doesn't, into a result or an exception that says what became of the call. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly HttpClient _httpClient;
    private readonly ApiTransportSettings _settings;
    private JsonBodyWriter? _idleWriter;
    private KnownOrigin? _origin;

    /// <summary>Makes a transport on a pipeline that somebody else owns; its time limit is taken for the body, too.</summary>
    /// <param name="httpClient">A client with that pipeline. It is not disposed.</param>
    /// <param name="exceptions">Makes the exceptions of failed calls.</param>
    public ApiTransport(HttpClient httpClient, ApiExceptionFactory exceptions)
        : this(httpClient, new ApiTransportSettings { TracksAttempts = false, Exceptions = exceptions })
    {
    }

    internal ApiTransport(HttpClient httpClient, ApiTransportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _httpClient = httpClient;
        _settings = settings;
    }

    /// <summary>What every address starts with: the base address without a slash at its end.</summary>
    public string Origin
    {
        get
        {
            var address = _httpClient.BaseAddress
                ?? throw new InvalidOperationException("The HttpClient has no BaseAddress. Set it to the address of the API.");
            var known = _origin;
            if (!ReferenceEquals(known?.Address, address))
            {
                _origin = known = new(address, address.AbsoluteUri.TrimEnd('/'));
            }

            return known!.Text;
        }
    }

    /// <summary>Makes a call.</summary>
    /// <typeparam name="TBody">The body of the request.</typeparam>
    /// <typeparam name="TBodyCodec">Writes it.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <typeparam name="TReader">Reads it.</typeparam>
    /// <param name="request">The request. It is disposed.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    [AsyncMethodBuilder(typeof(FaultTaskMethodBuilder<>))]
    public async Task<TResult> SendAsync<TBody, TBodyCodec, TResult, TReader>(ApiRequest request, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
        where TReader : struct, IResponseReader<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = request.Call;
        Prepare<TBody, TBodyCodec>(request, body, cancellationToken);
        var (method, time) = (request.Method, _settings.Timeout ?? _httpClient.Timeout);
        call.Deadline = Deadline.In(time, _settings.TimeProvider);

        var scope = _settings.Logger.BeginCall(call);
        _settings.Logger.CallStarted(call.Operation, call.IdempotencyKey);
        var observation = _settings.Telemetry.Begin(call);
        TResult? result = default;
        Exception? failure;
        int? status = null;
        try
        {
            using var response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.RequestMessage is { } answered && answered.Method != method)
            {
                throw CallFailure.Redirected(call, answered.Method, _settings.Exceptions);
            }

            if (!call.IsTracked)
            {
                call.Record(DeliveryOutcome.Of(response.StatusCode));
            }

            if (call.ResponseContent is null)
            {
                using var limit = TimeLimit.At(call.Deadline, cancellationToken);
                call.ResponseContent = await BufferedContent.ReadAsync(response, call.Buffers, limit, cancellationToken).ConfigureAwait(false);
            }

            failure = Interpret<TResult, TReader>(call, response, call.ResponseContent, out result);
            status = failure is null || !response.IsSuccessStatusCode ? (int)response.StatusCode : null;
        }
        catch (Exception exception)
        {
            failure = Failure(call, exception, time, cancellationToken);
        }

        // Here, and not in a block that an exception has to pass: that would cost more than all the rest of it.
        request.Dispose();
        if (failure is null)
        {
            observation.Succeeded(status!.Value, result is IPartialResult { IsPartial: true });
            scope?.Dispose();
            return result!;
        }

        _settings.Logger.CallFailed(call.Operation, call.IdempotencyKey, call.Delivery, failure.Message);
        observation.Failed(failure, status);
        scope?.Dispose();
        return await new Fault<TResult>(failure);
    }

    private void Prepare<TBody, TBodyCodec>(ApiRequest request, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
    {
        try
        {
            var call = request.Call;
            if (cancellationToken.IsCancellationRequested)
            {
                throw CallFailure.Cancelled(call, null, _settings.Exceptions, cancellationToken);
            }

            request.Version = _httpClient.DefaultRequestVersion;
            request.VersionPolicy = _httpClient.DefaultVersionPolicy;
            request.Content = body is null or NoContent ? null : new JsonRequestContent(Write<TBody, TBodyCodec>(body));
            call.CallerCancellation = cancellationToken;
            call.IsTracked = _settings.TracksAttempts;
            call.Buffers = _settings.Buffers;
            if (!call.IsTracked)
            {
                call.BeginAttempt();
            }
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    // Returns the failure instead of throwing it: an exception is expensive, and this one is thrown anyway where the call ends.
    private ApiCallException? Interpret<TResult, TReader>(
        ApiCall call, HttpResponseMessage response, BufferedContent content, out TResult? result)
        where TReader : struct, IResponseReader<TResult>
    {
        var status = response.StatusCode;
        if (!TReader.IsDocumented((int)status))
        {
            call.Note(DriftKind.UnknownStatus, ((int)status).ToString(CultureInfo.InvariantCulture));
        }

        if (response.IsSuccessStatusCode)
        {
            return TReader.TryRead(new ApiResponse(call, status, content), out result)
                ? null
                : CallFailure.Unreadable(call, status, content, _settings.Exceptions);
        }

        result = default;
        return TReader.ReadError(new ApiErrorResponse(call, response, content, _settings.Exceptions, _settings.TimeProvider));
    }

    private Exception Failure(ApiCall call, Exception exception, TimeSpan time, CancellationToken cancellationToken) => exception switch
    {
        ApiCallException ended => _settings.Exceptions.FromHandler(call, ended),
        _ when cancellationToken.IsCancellationRequested => CallFailure.Cancelled(call, exception, _settings.Exceptions, cancellationToken),
        _ => CallFailure.NoResponse(call, exception, _settings.Exceptions, IsOutOfTime(call, exception) ? time : null),
    };

    private PooledBytes Write<TBody, TBodyCodec>(TBody body)
        where TBodyCodec : struct, IJsonCodec<TBody>
    {
        var writer = Interlocked.Exchange(ref _idleWriter, null) ?? new JsonBodyWriter(_settings.Buffers);
        try
        {
            var bytes = writer.Write<TBody, TBodyCodec>(body);
            writer = Interlocked.Exchange(ref _idleWriter, writer);
            return bytes;
        }
        finally
        {
            // One that failed half-way, or that another call had put back meanwhile.
            writer?.Dispose();
        }
    }

    // The HttpClient of somebody else's pipeline keeps the time until there is a status.
    private static bool IsOutOfTime(ApiCall call, Exception exception) =>
        call.Deadline.HasPassed || exception is OperationCanceledException { InnerException: TimeoutException };

    private sealed record KnownOrigin(Uri Address, string Text);
}
