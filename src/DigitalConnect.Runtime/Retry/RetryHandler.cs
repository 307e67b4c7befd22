using DigitalConnect.Runtime.Calls;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace DigitalConnect.Runtime.Retry;

/// <summary>Sends a call again, with the same key and the same bytes, as long as its schedule says so.</summary>
/// <remarks>There is no circuit breaker: no call is given up for the failures of others, and the budget already spares the server.</remarks>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<ApiCall> CallKey = new("DigitalConnect.Call");
    private static readonly ResiliencePropertyKey<TimeSpan> DelayKey = new("DigitalConnect.Delay");

    private readonly int _maxRetries;
    private readonly RetrySchedule _schedule;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(int maxRetries, RetrySchedule schedule, TimeProvider timeProvider, ILogger logger)
    {
        _maxRetries = maxRetries;
        _schedule = schedule;
        _logger = logger;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = maxRetries,
                ShouldHandle = arguments => new ValueTask<bool>(IsToBeRetried(arguments.Context, arguments.Outcome, arguments.AttemptNumber)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(arguments.Context.Properties.GetValue(DelayKey, TimeSpan.Zero)),
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequest { Call: var call })
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        _schedule.Begin();
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            var outcome = await _pipeline.ExecuteOutcomeAsync(
                static (context, state) => state.Handler.AttemptAsync(state.Request, context.CancellationToken),
                context,
                (Handler: this, Request: request)).ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome.FromResult(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }

    // Asked after the last attempt, too, and after a cancellation: neither may cost the budget a retry.
    private bool IsToBeRetried(ResilienceContext context, Outcome<HttpResponseMessage> outcome, int retries)
    {
        if (retries >= _maxRetries
            || context.CancellationToken.IsCancellationRequested
            || !context.Properties.TryGetValue(CallKey, out var call)
            || _schedule.Next(call, outcome.Result, outcome.Exception, retries) is not { } delay)
        {
            return false;
        }

        _logger.CallRetried(call.Operation, call.IdempotencyKey, call.Attempts, Name(outcome), delay);
        context.Properties.Set(DelayKey, delay);
        return true;
    }

    // Not the message of the exception: it may hold an address.
    private static string Name(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response
        ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : (outcome.Exception as HttpRequestException)?.HttpRequestError.ToString() ?? outcome.Exception!.GetType().Name;
}
