using DigitalConnect.DistributedTokenCache;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>Registers the token cache that the instances of a program share.</summary>
public static class DistributedTokenCacheServiceCollectionExtensions
{
    /// <summary>Shares the access tokens of all Digital Connect clients of this program with its other instances.</summary>
    /// <remarks>
    /// Needs an <see cref="IDistributedCache"/> (Redis, for one) and <see cref="IDataProtectionProvider"/>
    /// (<c>services.AddDataProtection()</c>), whose keys and application name must be the same in every instance: an instance
    /// that can't decrypt what another wrote asks for a token of its own.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddDigitalConnectDistributedTokenCache(
        this IServiceCollection services, Action<DistributedTokenCacheOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<DistributedTokenCacheOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.OperationTimeout > TimeSpan.Zero,
                $"{nameof(DistributedTokenCacheOptions.OperationTimeout)} must be more than zero.")
            .Validate(options => options.KeyPrefix is not null, $"{nameof(DistributedTokenCacheOptions.KeyPrefix)} must not be null.");

        services.TryAddSingleton(CreateCache);
        return services;
    }

    private static IAccessTokenCache CreateCache(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DistributedTokenCacheOptions>>().Value;
        var timeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        var logger = provider.GetRequiredService<ILogger<SharedAccessTokenCache>>();
        var cache = new BoundedCache(provider.GetRequiredService<IDistributedCache>(), options.KeyPrefix, options.OperationTimeout, timeProvider);
        var store = new TokenStore(cache, provider.GetRequiredService<IDataProtectionProvider>(), timeProvider, logger);
        return new SharedAccessTokenCache(store, new TokenLease(cache, timeProvider), timeProvider, logger);
    }
}
