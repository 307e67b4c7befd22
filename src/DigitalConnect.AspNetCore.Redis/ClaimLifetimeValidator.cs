using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore.Redis;

/// <summary>Lets no claim expire while its handler may still be at work: another instance would handle the event a second time.</summary>
internal sealed class ClaimLifetimeValidator(IOptions<RedisWebhookDeduplicationOptions> redis) : IValidateOptions<DigitalConnectWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, DigitalConnectWebhookOptions options)
    {
        if (ClaimLifetime is not { } lifetime || lifetime > options.HandlerTimeout)
            return ValidateOptionsResult.Success;

        var subject = string.IsNullOrEmpty(name) ? "Digital Connect webhooks" : $"Digital Connect webhooks \"{name}\"";
        return ValidateOptionsResult.Fail(
            $"{subject}: ClaimLifetime of the Redis deduplication ({lifetime}) must be longer than HandlerTimeout ({options.HandlerTimeout}). "
            + "Otherwise another instance may handle an event while its handler is still at work.");
    }

    private TimeSpan? ClaimLifetime
    {
        get
        {
            try
            {
                return redis.Value.ClaimLifetime;
            }
            catch (OptionsValidationException)
            {
                // The host reports these options by themselves.
                return null;
            }
        }
    }
}
