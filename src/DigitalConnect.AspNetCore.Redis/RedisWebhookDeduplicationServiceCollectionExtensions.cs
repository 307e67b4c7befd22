using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace DigitalConnect.AspNetCore.Redis;

/// <summary>Registers the memory of handled events that the instances of a program share.</summary>
public static class RedisWebhookDeduplicationServiceCollectionExtensions
{
    /// <summary>Has each webhook event handled once by all instances of this program together.</summary>
    /// <remarks>
    /// Needs an <see cref="IConnectionMultiplexer"/>:
    /// <c>services.AddSingleton&lt;IConnectionMultiplexer&gt;(ConnectionMultiplexer.Connect(...))</c>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddDigitalConnectRedisDeduplication(
        this IServiceCollection services, Action<RedisWebhookDeduplicationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<RedisWebhookDeduplicationOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.KeyPrefix is not null, "KeyPrefix must not be null.")
            .Validate(options => options.Window > TimeSpan.Zero, "Window must be more than zero.")
            .Validate(options => options.ClaimLifetime > TimeSpan.Zero, "ClaimLifetime must be more than zero.");
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DigitalConnectWebhookOptions>, ClaimLifetimeValidator>());
        services.Replace(ServiceDescriptor.Singleton<IWebhookDeduplication>(provider => new RedisWebhookDeduplication(
            provider.GetRequiredService<IConnectionMultiplexer>(), provider.GetRequiredService<IOptions<RedisWebhookDeduplicationOptions>>().Value)));
        return services;
    }
}
