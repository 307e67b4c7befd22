using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Registers a relay with its account.</summary>
internal static class RelayServices
{
    public static IServiceCollection AddRelay(this IServiceCollection services, RelaySettings settings)
    {
        services.AddDigitalConnect(settings.Configuration.GetSection(DigitalConnectOptions.SectionName));
        settings.Database.Use(services.AddDigitalConnectRelay(settings.Relay).DeduplicateWebhooks());
        return services;
    }
}
