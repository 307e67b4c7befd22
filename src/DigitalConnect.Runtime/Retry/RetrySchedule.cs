using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Retry;

/// <summary>Decides whether an attempt is followed by another, and when.</summary>
internal sealed class RetrySchedule(RetryBudget budget, TimeProvider timeProvider)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    /// <summary>Adds the share of a new call to the budget that its client retries from.</summary>
    public void Begin() => budget.Deposit();

    /// <summary>The wait before the next attempt; null if the call is to end with this one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">The response of the attempt, if there was one.</param>
    /// <param name="failure">What ended the attempt, if there was no response.</param>
    /// <param name="retries">How many attempts have followed the first.</param>
    public TimeSpan? Next(ApiCall call, HttpResponseMessage? response, Exception? failure, int retries)
    {
        var outcome = response is null ? DeliveryOutcome.Of(failure!) : DeliveryOutcome.Of(response.StatusCode);
        var isTransient = response is null ? failure is HttpRequestException or IOException or TimeoutException : IsTransient(response.StatusCode);
        if (!isTransient || (outcome == DeliveryStatus.Unknown && !call.IsRepeatable))
            return null;

        var delay = Backoff(retries);
        if (response is not null && RetryAfter.Of(response, timeProvider) is { } asked)
        {
            // Whoever was told the same time comes back at the same time, so a little is added.
            delay = asked > delay ? asked + (delay / 4) : delay;
        }

        return IsInTime(call, delay) && budget.TryWithdraw() ? delay : null;
    }

    private static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    private static TimeSpan Backoff(int retries)
    {
        var longest = FirstDelay * Math.Pow(2, Math.Min(retries, 16));
        longest = longest < LongestDelay ? longest : LongestDelay;
        return longest * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    private static bool IsInTime(ApiCall call, TimeSpan delay) =>
        call.Deadline.Rest is not { } rest || delay < rest;
}
