using DigitalConnect.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.DependencyInjection;

/// <summary>Where the accounts of a program take their tokens from: what their options say, unless the program registers a provider of its
/// own.</summary>
internal sealed class TokenProviders(IServiceCollection services)
{
    /// <summary>The provider that the options of an account ask for.</summary>
    public static readonly Func<IServiceProvider, object?, IAccessTokenProvider> OfAccount = static (provider, name) =>
        Create(provider, (string)name!);

    /// <summary>The same for the account without a name.</summary>
    public static readonly Func<IServiceProvider, IAccessTokenProvider> OfOnlyAccount = static provider =>
        provider.GetRequiredKeyedService<IAccessTokenProvider>(Options.DefaultName);

    private static readonly object WithoutKey = new();

    // Looked for once, by the first account: a program may have a thousand.
    private readonly Lazy<ILookup<object, ServiceDescriptor>> _registrations = new(() => services
        .Where(service => service.ServiceType == typeof(IAccessTokenProvider))
        .ToLookup(service => service.IsKeyedService ? service.ServiceKey! : WithoutKey));

    /// <summary>Whether an account's tokens come from a provider of the program's own. Asked when all is registered: the last registration
    /// counts.</summary>
    public bool IsReplaced(string name) =>
        _registrations.Value[name].LastOrDefault()?.KeyedImplementationFactory != OfAccount
        || (name == Options.DefaultName && _registrations.Value[WithoutKey].LastOrDefault()?.ImplementationFactory != OfOnlyAccount);

    private static RotatingTokenProvider Create(IServiceProvider provider, string name) => new(
        name,
        provider.GetRequiredService<IOptionsMonitor<DigitalConnectOptions>>(),
        options => TokenProviderFactory.Create(
            options,
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientNames.OfTokens(name)),
            provider.Clock(),
            provider.Loggers(),
            provider.GetService<IAccessTokenCache>(),
            provider.TokenMetrics(),
            name == Options.DefaultName ? null : name),
        provider.Loggers().CreateLogger(TokenProviderFactory.LogCategory));
}
