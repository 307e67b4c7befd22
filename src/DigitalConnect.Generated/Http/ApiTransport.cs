using System.Runtime.CompilerServices;
using DigitalConnect.Errors;
using DigitalConnect.Json;
using DigitalConnect.Retry;

namespace DigitalConnect.Http;

/// <summary>Sends calls and turns what comes back, or doesn't, into a result or an exception that says what became of the message.</summary>
internal sealed class ApiTransport
{
    private readonly HttpClient _httpClient;
    private readonly ApiTransportSettings _settings;
    private JsonBodyWriter? _idleWriter;
    private KnownOrigin? _origin;

    /// <summary>Makes a transport on a pipeline that somebody else owns; its time limit is taken for the body, too.</summary>
    public ApiTransport(HttpClient httpClient)
        : this(httpClient, new ApiTransportSettings { TracksAttempts = false })
    {
    }

    public ApiTransport(HttpClient httpClient, ApiTransportSettings settings)
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
                ?? throw new InvalidOperationException("The HttpClient has no BaseAddress. Set it to the API of your region, such as https://api.talkdeskapp.com.");
            var known = _origin;
            if (!ReferenceEquals(known?.Address, address))
            {
                _origin = known = new(address, address.AbsoluteUri.TrimEnd('/'));
            }

            return known!.Text;
        }
    }

    [AsyncMethodBuilder(typeof(FaultTaskMethodBuilder<>))]
    public async Task<TResult> SendAsync<TBody, TBodyCodec, TResult, TAnswer>(ApiCall call, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
        where TAnswer : struct, IAnswer<TResult>
    {
        Prepare<TBody, TBodyCodec>(call, body, cancellationToken);
        var (method, time) = (call.Method, _settings.Timeout ?? _httpClient.Timeout);
        call.Deadline = Deadline.In(time, _settings.TimeProvider);

        var scope = _settings.Logger.BeginCall(call);
        _settings.Logger.CallStarted(call.Operation, call.IdempotencyKey);
        var observation = _settings.Telemetry.Begin(call);
        TResult? result = default;
        Exception? failure;
        var status = 0;
        try
        {
            using var response = await _httpClient.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.RequestMessage is { } answered && answered.Method != method)
            {
                throw CallFailure.Redirected(call, answered.Method);
            }

            if (!call.IsTracked)
            {
                call.Record(DeliveryOutcome.Of(response.StatusCode));
            }

            if (call.Answer is null)
            {
                using var limit = TimeLimit.At(call.Deadline, cancellationToken);
                call.Answer = await BufferedContent.ReadAsync(response, call.Buffers, limit, cancellationToken).ConfigureAwait(false);
            }

            failure = Interpret<TResult, TAnswer>(call, response, call.Answer, out result);
            status = (int)response.StatusCode;
        }
        catch (Exception exception)
        {
            failure = Failure(call, exception, time, cancellationToken);
        }

        // Here, and not in a block that an exception has to pass: that would cost more than all the rest of it.
        call.Dispose();
        if (failure is null)
        {
            observation.Succeeded(status);
            scope?.Dispose();
            return result!;
        }

        _settings.Logger.CallFailed(call.Operation, call.IdempotencyKey, call.Delivery, failure.Message);
        observation.Failed(failure);
        scope?.Dispose();
        return await new Fault<TResult>(failure);
    }

    private void Prepare<TBody, TBodyCodec>(ApiCall call, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
    {
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw CallFailure.Cancelled(call, null, cancellationToken);
            }

            call.Version = _httpClient.DefaultRequestVersion;
            call.VersionPolicy = _httpClient.DefaultVersionPolicy;
            call.Content = body is null or Nothing ? null : new JsonRequestContent(Write<TBody, TBodyCodec>(body));
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
            call.Dispose();
            throw;
        }
    }

    // Gives the failure instead of throwing it: an exception is dear, and this one is thrown anyway where the call ends.
    private DigitalConnectException? Interpret<TResult, TAnswer>(
        ApiCall call, HttpResponseMessage response, BufferedContent content, out TResult? result)
        where TAnswer : struct, IAnswer<TResult>
    {
        var status = response.StatusCode;
        if (!TAnswer.IsDocumented((int)status))
        {
            call.Note(DriftKind.UnknownStatus, ((int)status).ToString(CultureInfo.InvariantCulture));
        }

        var body = new AnswerBody(call, status, content);
        if (response.IsSuccessStatusCode)
        {
            return TAnswer.TryRead(body, out result) ? null : CallFailure.Unreadable(call, status, content);
        }

        result = default;
        var error = content.Bytes.IsEmpty ? null : body.Read<ErrorResponse, ErrorResponseJson>();
        return CallFailure.Refused(call, response, content, error, RetryAfter.Of(response, _settings.TimeProvider), _settings.Account);
    }

    private static Exception Failure(ApiCall call, Exception exception, TimeSpan time, CancellationToken cancellationToken) => exception switch
    {
        DigitalConnectAuthenticationException unauthenticated => CallFailure.Unauthenticated(call, unauthenticated),
        DigitalConnectException => exception,
        _ when cancellationToken.IsCancellationRequested => CallFailure.Cancelled(call, exception, cancellationToken),
        _ => CallFailure.NoAnswer(call, exception, IsOutOfTime(call, exception) ? time : null),
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
