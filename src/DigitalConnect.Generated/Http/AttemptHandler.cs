namespace DigitalConnect.Http;

/// <summary>
/// One attempt: bounds its time, its body included, reads the body, and takes down what became of the message. It stands
/// next to the network, so that every attempt that can reach the server is counted.
/// </summary>
internal sealed class AttemptHandler(TimeSpan attemptTimeout, TimeProvider timeProvider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request as ApiCall;
        call?.BeginAttempt();
        using var limit = new TimeLimit(attemptTimeout, timeProvider, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            call?.Record(DeliveryOutcome.Of(response.StatusCode));
            await BufferedContent.ReadAsync(response, limit.Token, call?.CallerCancellation ?? cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (OperationCanceledException exception) when (response is null && !cancellationToken.IsCancellationRequested)
        {
            call?.Record(DeliveryStatus.Unknown);
            throw new TimeoutException($"There was no answer within {attemptTimeout.TotalSeconds:0.###} s.", exception);
        }
        catch (Exception exception)
        {
            call?.Record(response is null ? DeliveryOutcome.Of(exception) : DeliveryStatus.NotDelivered);
            response?.Dispose();
            throw;
        }
    }
}
