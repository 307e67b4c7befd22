using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Telemetry;

namespace DigitalConnect.Runtime.Transport;

/// <summary>One attempt: bounds its time, its body included, reads the body, and records what became of the call.</summary>
/// <remarks>It stands next to the network, so that every attempt that can reach the server is counted.</remarks>
internal sealed class AttemptHandler(TimeSpan attemptTimeout, ClientMetrics metrics) : DelegatingHandler
{
    private bool? _isNetwork;

    private bool IsNetwork => _isNetwork ??= EndsInSockets(InnerHandler);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequest { Call: var call } attempt)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        call.BeginAttempt();
        using var limit = TimeLimit.At(call.Deadline, attemptTimeout, cancellationToken);
        var observation = new AttemptObservation(metrics, attempt);
        HttpResponseMessage? response = null;
        try
        {
            response = await limit.BoundAsync(base.SendAsync(request, limit.Token)).ConfigureAwait(false);
            call.Record(response.StatusCode);
            if (call.GivesStream && response.IsSuccessStatusCode)
            {
                observation.Responded((int)response.StatusCode);
                return response;
            }

            call.ResponseContent = await BufferedContent.ReadAsync(response, call.Buffers, limit, call.CallerCancellation).ConfigureAwait(false);
            observation.Responded((int)response.StatusCode);
            return response;
        }
        catch (OperationCanceledException exception) when (response is null && !cancellationToken.IsCancellationRequested && !call.Deadline.HasPassed)
        {
            call.Record(exception, IsNetwork);
            var timeout = new TimeoutException($"There was no response within {attemptTimeout.TotalSeconds:0.###} s.", exception);
            observation.Failed(timeout);
            throw timeout;
        }
        catch (Exception exception)
        {
            if (response is null)
                call.Record(exception, IsNetwork);

            observation.Failed(exception);
            response?.Dispose();
            throw;
        }
    }

    private static bool EndsInSockets(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;

        return handler is SocketsHttpHandler or HttpClientHandler;
    }
}
