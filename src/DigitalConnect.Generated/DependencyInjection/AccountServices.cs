using System.Diagnostics.Metrics;
using DigitalConnect.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DigitalConnect.DependencyInjection;

/// <summary>What an account finds in the container, and what stands in for what is not there.</summary>
internal static class AccountServices
{
    public static DigitalConnectOptions OptionsOf(this IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<DigitalConnectOptions>>().Get(name);

    public static ClientPipeline Pipeline(this IServiceProvider provider, string name) => provider.GetRequiredKeyedService<ClientPipeline>(name);

    public static TokenMetrics TokenMetrics(this IServiceProvider provider) =>
        provider.GetService<IMeterFactory>() is { } meters ? new TokenMetrics(meters) : Authentication.TokenMetrics.Default;

    public static TimeProvider Clock(this IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;

    public static ILoggerFactory Loggers(this IServiceProvider provider) => provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
}
