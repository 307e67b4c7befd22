using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Operation;

/// <summary>Checks the settings when the program starts; every mistake at once.</summary>
internal sealed class DigitalConnectRelayOptionsValidator : IValidateOptions<DigitalConnectRelayOptions>
{
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    public ValidateOptionsResult Validate(string? name, DigitalConnectRelayOptions options)
    {
        var mistakes = MistakesOf(options).ToArray();
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> MistakesOf(DigitalConnectRelayOptions options)
    {
        if (options.Workers < 0)
            yield return $"{nameof(options.Workers)} must be 0 (deliver nothing here) or more.";
        if (options.HistoryLength < 0)
            yield return $"{nameof(options.HistoryLength)} must be 0 or more.";
        if (options.LeaseDuration < ShortestLease)
            yield return $"{nameof(options.LeaseDuration)} must be a second or more.";
        if (options.MaxRetryDelay < options.MinRetryDelay)
            yield return $"{nameof(options.MaxRetryDelay)} must not be less than {nameof(options.MinRetryDelay)}.";
        if (string.IsNullOrWhiteSpace(options.ContactDomain))
            yield return $"{nameof(options.ContactDomain)} must not be empty.";
        foreach (var (setting, value) in TimesOf(options).Where(time => time.Value <= TimeSpan.Zero))
            yield return $"{setting} must be more than zero.";
    }

    private static IEnumerable<(string Setting, TimeSpan Value)> TimesOf(DigitalConnectRelayOptions options) =>
    [
        (nameof(options.MaxAge), options.MaxAge),
        (nameof(options.MinRetryDelay), options.MinRetryDelay),
        (nameof(options.PollInterval), options.PollInterval),
        (nameof(options.Retention), options.Retention),
        (nameof(options.DegradedAge), options.DegradedAge),
    ];
}
