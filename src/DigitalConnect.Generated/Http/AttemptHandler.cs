using DigitalConnect.Telemetry;

namespace DigitalConnect.Http;

/// <summary>
/// One attempt: bounds its time, its body included, reads the body, and takes down what became of the message. It stands
/// next to the network, so that every attempt that can reach the server is counted.
/// </summary>
internal sealed class AttemptHandler(TimeSpan attemptTimeout, ClientMetrics metrics) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiCall call)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        call.BeginAttempt();
        using var limit = TimeLimit.At(call.Deadline, attemptTimeout, cancellationToken);
        var observation = new AttemptObservation(metrics, call);
        HttpResponseMessage? response = null;
        try
        {
            response = await limit.BoundAsync(base.SendAsync(call, limit.Token)).ConfigureAwait(false);
            call.Record(DeliveryOutcome.Of(response.StatusCode));
            call.Answer = await BufferedContent.ReadAsync(response, call.Buffers, limit, call.CallerCancellation).ConfigureAwait(false);
            observation.Answered((int)response.StatusCode);
            return response;
        }
        catch (OperationCanceledException exception) when (response is null && !cancellationToken.IsCancellationRequested && !call.Deadline.HasPassed)
        {
            call.Record(DeliveryStatus.Unknown);
            var timeout = new TimeoutException($"There was no answer within {attemptTimeout.TotalSeconds:0.###} s.", exception);
            observation.Failed(timeout);
            throw timeout;
        }
        catch (Exception exception)
        {
            call.Record(response is null ? DeliveryOutcome.Of(exception) : DeliveryStatus.NotDelivered);
            observation.Failed(exception);
            response?.Dispose();
            throw;
        }
    }
}
