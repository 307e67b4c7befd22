namespace DigitalConnect.Runtime.Calls;

/// <summary>The <c>Retry-After</c> of a response (RFC 9110, section 10.2.3): seconds, or a date.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RetryAfter
{
    // Who is asked to wait for longer is asked for nothing that makes sense.
    private static readonly double MostSeconds = TimeSpan.FromDays(365).TotalSeconds;

    /// <summary>The time to wait, never negative; null if the header is absent or makes no sense.</summary>
    /// <remarks>
    /// Seconds may have a fraction, which the RFC does not allow and servers send. A date counts from the <c>Date</c> of the same response,
    /// so that it does not matter whose clock is wrong; from this machine's clock only if the response has none.
    /// </remarks>
    /// <param name="response">The response.</param>
    /// <param name="timeProvider">This machine's clock.</param>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(timeProvider);
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out var values))
            return null;

        var wait = Seconds(values.ToString()) ?? response.Headers.RetryAfter?.Date - (response.Headers.Date ?? timeProvider.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
