using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore.DependencyInjection;

/// <summary>Lets nobody take webhooks from everybody by an oversight.</summary>
internal sealed class DigitalConnectWebhookOptionsValidator : IValidateOptions<DigitalConnectWebhookOptions>
{
    // A shared store may let claims expire after 5 minutes: then another instance would handle the event a second time.
    private static readonly TimeSpan LongestHandlerTimeout = TimeSpan.FromMinutes(4);

    public ValidateOptionsResult Validate(string? name, DigitalConnectWebhookOptions options)
    {
        var subject = string.IsNullOrEmpty(name) ? "Digital Connect webhooks" : $"Digital Connect webhooks \"{name}\"";
        var faults = Faults(options).Select(fault => $"{subject}: {fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DigitalConnectWebhookOptions options)
    {
        var chosen = Chosen(options).Count(isChosen => isChosen);
        if (chosen == 0)
            yield return "no authentication is set. Set ApiKey, UserName and Password, AuthorizationPolicy or AllowAnonymous.";
        if (chosen > 1)
            yield return "set only one of ApiKey, UserName with Password, AuthorizationPolicy and AllowAnonymous.";
        if (options.ApiKey is { } key && (string.IsNullOrWhiteSpace(key) || key.Trim() != key))
            yield return "ApiKey must not be empty, nor begin or end with a space, which no header can carry.";
        if (string.IsNullOrEmpty(options.UserName) != string.IsNullOrEmpty(options.Password))
            yield return "UserName and Password must be set together.";
        if (options.UserName?.Contains(':', StringComparison.Ordinal) == true)
            yield return "UserName must not have a colon: HTTP Basic ends the name there.";
        if (options.HandlerTimeout <= TimeSpan.Zero || options.HandlerTimeout > LongestHandlerTimeout)
            yield return "HandlerTimeout must be more than zero and at most 4 minutes.";
    }

    private static bool[] Chosen(DigitalConnectWebhookOptions options) =>
    [
        options.ApiKey is not null,
        options.UserName is not null || options.Password is not null,
        options.AuthorizationPolicy is not null,
        options.AllowAnonymous,
    ];
}
