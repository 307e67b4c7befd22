using System.Diagnostics.Metrics;
using DigitalConnect.Attachments.Storage;
using DigitalConnect.Authentication;
using DigitalConnect.DependencyInjection;
using DigitalConnect.Runtime.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>Registers <see cref="IDigitalConnectClient"/> and, for its files, <see cref="IAttachmentsClient"/>.</summary>
/// <remarks>
/// Options are validated when the host starts, at the latest when the client is resolved
/// (<see cref="OptionsValidationException"/>). The client is a singleton and safe for concurrent use. Register an
/// <see cref="IAccessTokenProvider"/> (keyed by the name for a named account) to take tokens from elsewhere. Handlers that
/// <c>ConfigureHttpClientDefaults</c> adds to every client of the program are left out of this one: a resilience handler among
/// them would send messages again of its own accord. Add what is meant for this client to the builder that is returned.
/// </remarks>
public static class DigitalConnectServiceCollectionExtensions
{
    /// <summary>Adds the client of the only account of this program.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the underlying HTTP client: handlers added to it stand next to the network and see every attempt.</returns>
    public static IHttpClientBuilder AddDigitalConnect(this IServiceCollection services, Action<DigitalConnectOptions> configure) =>
        services.AddDigitalConnect(Options.DefaultName, configure);

    /// <summary>Adds the client of the only account of this program.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The configuration section of the account, <see cref="DigitalConnectOptions.SectionName"/> by custom.</param>
    /// <returns>The builder of the underlying HTTP client: handlers added to it stand next to the network and see every attempt.</returns>
    public static IHttpClientBuilder AddDigitalConnect(this IServiceCollection services, IConfiguration section) =>
        services.AddDigitalConnect(Options.DefaultName, section);

    /// <summary>Adds the client of one account of several, with its own region, credentials, token cache and pipeline.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account here: the client is resolved as a keyed service by it.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the underlying HTTP client: handlers added to it stand next to the network and see every attempt.</returns>
    public static IHttpClientBuilder AddDigitalConnect(this IServiceCollection services, string name, Action<DigitalConnectOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<DigitalConnectOptions>(name).Configure(configure);
        return services.AddClient(name);
    }

    /// <summary>Adds the client of one account of several, with its own region, credentials, token cache and pipeline.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account here: the client is resolved as a keyed service by it.</param>
    /// <param name="section">The configuration section of the account.</param>
    /// <returns>The builder of the underlying HTTP client: handlers added to it stand next to the network and see every attempt.</returns>
    public static IHttpClientBuilder AddDigitalConnect(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<DigitalConnectOptions>(name).Configure(options => OptionsSection.Bind(section, options, name));
        services.AddSingleton<IOptionsChangeTokenSource<DigitalConnectOptions>>(new ConfigurationChangeTokenSource<DigitalConnectOptions>(name,
            section));
        return services.AddClient(name);
    }

    private static IHttpClientBuilder AddClient(this IServiceCollection services, string name)
    {
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DigitalConnectOptions>>(new DigitalConnectOptionsValidator(new TokenProviders(services)
                .IsReplaced)));
        services.TryAddSingleton<IOptionsFactory<DigitalConnectOptions>, LastGoodOptionsFactory>();
        services.AddOptions<DigitalConnectOptions>(name).ValidateOnStart();

        var isNew = services.TryAddKeyedSingletons(name,
            ServiceDescriptor.KeyedSingleton(name, (provider, _) => provider.CreatePipeline(name)),
            ServiceDescriptor.KeyedSingleton(name, TokenProviders.OfAccount),
            ServiceDescriptor.KeyedSingleton<IDigitalConnectClient>(name, (provider, _) => provider.CreateClient(name)),
            ServiceDescriptor.KeyedSingleton<IAttachmentsClient>(name, (provider, _) => provider.CreateAttachmentsClient(name)));
        if (name == Options.DefaultName)
        {
            services.TryAddSingleton(TokenProviders.OfOnlyAccount);
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IDigitalConnectClient>(name));
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IAttachmentsClient>(name));
        }

        if (isNew)
        {
            services.AddHttpClient(HttpClientNames.OfTokens(name))
                .RemoveAllLoggers()
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
                .ConfigurePrimaryHttpMessageHandler(TokenProviderFactory.CreateHandler)
                .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear());
        }

        return services.AddHttpClient(HttpClientNames.OfApi(name))
            .RemoveAllLoggers() // They write addresses, and with them the ids of conversations.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // The client lives as long as the program; connections are renewed beneath it.
            .ConfigureHttpClient((provider, httpClient) => provider.Pipeline(name).Configure(httpClient))
            .ConfigurePrimaryHttpMessageHandler(ApiPipeline.CreateConnections)
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) => AddHandlers(handlers, provider, name));
    }

    // One look at all that is registered instead of three: a program may have a thousand accounts.
    private static bool TryAddKeyedSingletons(this IServiceCollection services, string name, params ReadOnlySpan<ServiceDescriptor> descriptors)
    {
        var registered = services.Where(service => service.IsKeyedService && Equals(service.ServiceKey, name)).Select(service => service.ServiceType)
            .ToHashSet();
        foreach (var descriptor in descriptors)
        {
            if (!registered.Contains(descriptor.ServiceType))
                services.Add(descriptor);
        }

        return !registered.Contains(typeof(ClientPipeline));
    }

    // Ours come before those that the caller's own code adds to the builder, and once even if the account is added twice. What the
    // host gives every HttpClient of the program goes: its resilience handler, if it has one, would retry around ours.
    private static void AddHandlers(IList<DelegatingHandler> handlers, IServiceProvider provider, string name)
    {
        if (ApiPipeline.IsIn(handlers))
            return;

        handlers.Clear();
        var tokens = name == Options.DefaultName ? provider.GetRequiredService<IAccessTokenProvider>()
            : provider.GetRequiredKeyedService<IAccessTokenProvider>(name);
        foreach (var handler in provider.Pipeline(name).Handlers(tokens))
            handlers.Add(handler);
    }

    private static ClientPipeline CreatePipeline(this IServiceProvider provider, string name) =>
        new(
            provider.OptionsOf(name),
            provider.Clock(),
            provider.Loggers(),
            provider.GetService<IMeterFactory>(),
            provider.GetKeyedService<IContractDriftObserver>(name) ?? provider.GetService<IContractDriftObserver>(),
            name == Options.DefaultName ? null : name);

    private static DigitalConnectClient CreateClient(this IServiceProvider provider, string name) => new(provider.CreateTransport(name));

    private static AttachmentsClient CreateAttachmentsClient(this IServiceProvider provider, string name) => new(provider.CreateTransport(name))
    {
        Storage = new(() => StorageClient.Create(provider.OptionsOf(name).AttemptTimeout, provider.Clock())),
    };

    // A factory of the program's own, such as a test's, need not know the handlers of its clients.
    private static ApiTransport CreateTransport(this IServiceProvider provider, string name)
    {
        var clients = provider.GetRequiredService<IHttpClientFactory>();
        var httpClient = HttpClientNames.OfApi(name);
        return provider.Pipeline(name)
            .CreateTransportOn(clients.CreateClient(httpClient), (clients as IHttpMessageHandlerFactory)?.CreateHandler(httpClient));
    }
}
