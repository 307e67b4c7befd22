using System.Runtime.ExceptionServices;
using DigitalConnect.Runtime.Calls;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Runtime.Retry;

/// <summary>Sends a call again, with the same key and the same bytes, as long as its schedule says so.</summary>
/// <remarks>
/// There is no circuit breaker: no call is given up for the failures of others, and the budget already spares the server. When to try
/// again and how long to wait is the schedule's, so that a resilience library would add no more than this loop.
/// </remarks>
internal sealed class RetryHandler(int maxRetries, RetrySchedule schedule, TimeProvider timeProvider, ILogger logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequest { Call: var call })
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        schedule.Begin();
        for (var retries = 0; ; retries++)
        {
            HttpResponseMessage? response = null;
            ExceptionDispatchInfo? failure = null;
            try
            {
                response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            // Not asked after the last attempt, nor after a cancellation: neither may cost the budget a retry.
            if (retries >= maxRetries
                || cancellationToken.IsCancellationRequested
                || schedule.Next(call, response, failure?.SourceException, retries) is not { } delay)
            {
                failure?.Throw();
                return response!;
            }

            logger.CallRetried(call.Operation, call.IdempotencyKey, call.Attempts, Name(response, failure?.SourceException), delay);
            response?.Dispose();
            await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // Not the message of the exception: it may hold an address.
    private static string Name(HttpResponseMessage? response, Exception? failure) => response is not null
        ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : (failure as HttpRequestException)?.HttpRequestError.ToString() ?? failure!.GetType().Name;
}
