using System.Diagnostics.CodeAnalysis;
using DigitalConnect.AspNetCore.Deduplication;
using DigitalConnect.AspNetCore.DependencyInjection;
using DigitalConnect.AspNetCore.Endpoint;
using DigitalConnect.AspNetCore.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore;

/// <summary>Registers what handles Talkdesk's webhooks.</summary>
/// <remarks>Options are validated when the host starts (<see cref="OptionsValidationException"/>).</remarks>
public static class DigitalConnectWebhookServiceCollectionExtensions
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Adds the handler of the only account of this program.</summary>
    /// <typeparam name="THandler">The handler; resolved for each event from a scope of its own.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options: one way of authentication has to be chosen.</param>
    public static IServiceCollection AddDigitalConnectWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, Action<DigitalConnectWebhookOptions> configure)
        where THandler : DigitalConnectWebhookHandler =>
        services.AddDigitalConnectWebhooks<THandler>(Options.DefaultName, configure);

    /// <summary>Adds the handler of the only account of this program.</summary>
    /// <typeparam name="THandler">The handler; resolved for each event from a scope of its own.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">The configuration section, <see cref="DigitalConnectWebhookOptions.SectionName"/> by custom.</param>
    public static IServiceCollection AddDigitalConnectWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, IConfiguration section)
        where THandler : DigitalConnectWebhookHandler =>
        services.AddDigitalConnectWebhooks<THandler>(Options.DefaultName, section);

    /// <summary>Adds the handler of one account of several.</summary>
    /// <typeparam name="THandler">The handler; resolved for each event from a scope of its own. <c>[ServiceKey]</c> gives it the name.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account here: map its address with the same name.</param>
    /// <param name="configure">Sets the options: one way of authentication has to be chosen.</param>
    public static IServiceCollection AddDigitalConnectWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, string name, Action<DigitalConnectWebhookOptions> configure)
        where THandler : DigitalConnectWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptionsWithValidateOnStart<DigitalConnectWebhookOptions>(name).Configure(configure);
        return services.AddHandler<THandler>(name);
    }

    /// <summary>Adds the handler of one account of several.</summary>
    /// <typeparam name="THandler">The handler; resolved for each event from a scope of its own. <c>[ServiceKey]</c> gives it the name.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account here: map its address with the same name.</param>
    /// <param name="section">The configuration section of the account's webhooks.</param>
    public static IServiceCollection AddDigitalConnectWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, string name, IConfiguration section)
        where THandler : DigitalConnectWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptionsWithValidateOnStart<DigitalConnectWebhookOptions>(name).Bind(section);
        return services.AddHandler<THandler>(name);
    }

    private static IServiceCollection AddHandler<[DynamicallyAccessedMembers(Constructors)] THandler>(this IServiceCollection services, string name)
        where THandler : DigitalConnectWebhookHandler
    {
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DigitalConnectWebhookOptions>, DigitalConnectWebhookOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookDeduplication>(
            provider => new InMemoryWebhookDeduplication(Window, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<OnceOnly>();
        services.TryAddSingleton<DriftReport>();
        services.TryAddSingleton<WebhookMetrics>();
        services.AddMetrics();
        services.RemoveAllKeyed<DigitalConnectWebhookHandler>(name).AddKeyedScoped<DigitalConnectWebhookHandler, THandler>(name);
        services.TryAddKeyedSingleton(name, (provider, _) => ActivatorUtilities.CreateInstance<WebhookEndpoint>(provider, name));
        return services;
    }
}
