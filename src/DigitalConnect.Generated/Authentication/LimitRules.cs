namespace DigitalConnect.Authentication;

/// <summary>What must be true of the times and numbers. Each failure begins with the name of its setting.</summary>
/// <remarks>An AttemptTimeout longer than Timeout is allowed: who shortens the one need not know of the other.</remarks>
internal static class LimitRules
{
    private const int MostRetries = 10;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    public static IEnumerable<string> Check(DigitalConnectOptions options)
    {
        if (!IsTimeout(options.Timeout))
            yield return TimeoutFault(nameof(options.Timeout), options.Timeout);
        if (!IsTimeout(options.AttemptTimeout))
            yield return TimeoutFault(nameof(options.AttemptTimeout), options.AttemptTimeout);
        if (options.MaxRetries is < 0 or > MostRetries)
            yield return string.Create(CultureInfo.InvariantCulture, $"MaxRetries is {options.MaxRetries}: give 0 to {MostRetries}.");
    }

    private static bool IsTimeout(TimeSpan timeout) => timeout > TimeSpan.Zero && timeout <= LongestTimeout;

    // "60" is sixty days.
    private static string TimeoutFault(string name, TimeSpan timeout) =>
        $"{name} is {timeout:c}: give more than zero, at most an hour, as hours:minutes:seconds (00:01:00); a bare number counts days.";
}
