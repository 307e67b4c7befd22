using DigitalConnect.Relay;
using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Operation;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>Registers the relay.</summary>
public static class DigitalConnectRelayServiceCollectionExtensions
{
    /// <summary>Registers a relay that sends with the Digital Connect client of this container (<c>AddDigitalConnect</c>).</summary>
    /// <remarks>
    /// <see cref="IConversationRelay"/> takes messages, <see cref="IConversationDirectory"/> knows conversations,
    /// <see cref="IWebhookClaims"/> remembers webhooks, <see cref="IRelayOperations"/> is for the people who look after it. A hosted
    /// service delivers while the host runs.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The settings, by convention the section <c>DigitalConnectRelay</c>.</param>
    public static DigitalConnectRelayBuilder AddDigitalConnectRelay(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<DigitalConnectRelayOptions>().Bind(section);
        return services.AddRelay();
    }

    /// <inheritdoc cref="AddDigitalConnectRelay(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static DigitalConnectRelayBuilder AddDigitalConnectRelay(this IServiceCollection services, Action<DigitalConnectRelayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<DigitalConnectRelayOptions>().Configure(configure);
        return services.AddRelay();
    }

    private static DigitalConnectRelayBuilder AddRelay(this IServiceCollection services)
    {
        services.AddOptions<DigitalConnectRelayOptions>().ValidateOnStart();
        services.AddLogging().AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DigitalConnectRelayOptions>, DigitalConnectRelayOptionsValidator>());
        services.TryAddSingleton<IRelayDatabase>(_ => throw new InvalidOperationException(
            "The relay has no database: call UseSqlite(...) or UsePostgreSql(...) on what AddDigitalConnectRelay(...) returns."));
        services.AddStorage();
        services.AddDelivery();
        services.AddOperation();
        return new DigitalConnectRelayBuilder(services);
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<MessageTable>();
        services.TryAddSingleton<ClaimTable>();
        services.TryAddSingleton<InstanceTable>();
        services.TryAddSingleton<ConversationTable>();
        services.TryAddSingleton<StatusTable>();
        services.TryAddSingleton<ParkedTable>();
        services.TryAddSingleton<RetentionTable>();
        services.TryAddSingleton<ConversationDirectory>();
        services.TryAddSingleton<IConversationDirectory>(provider => provider.GetRequiredService<ConversationDirectory>());
        services.TryAddSingleton<IWebhookClaims, WebhookTable>();
    }

    private static void AddDelivery(this IServiceCollection services)
    {
        services.TryAddSingleton<RelayMetrics>();
        services.TryAddSingleton<WakeSignal>();
        services.TryAddSingleton<Outage>();
        services.TryAddSingleton<RetryDelay>();
        services.TryAddSingleton<Settlements>();
        services.TryAddSingleton<PersistentWrites>();
        services.TryAddSingleton<ConversationStarter>();
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<MessageDelivery>();
        services.TryAddSingleton<InstanceLease>();
        services.TryAddSingleton<ConversationWorker>();
        services.TryAddSingleton<IConversationRelay, ConversationRelay>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Dispatcher>());
    }

    private static void AddOperation(this IServiceCollection services)
    {
        services.TryAddSingleton<IRelayOperations, RelayOperations>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Housekeeping>());
        services.AddHealthChecks().AddCheck<RelayHealthCheck>("digital-connect-relay");
    }
}
