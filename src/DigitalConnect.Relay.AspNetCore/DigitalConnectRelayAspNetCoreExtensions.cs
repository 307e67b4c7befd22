using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;
using DigitalConnect.Relay.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigitalConnect;

/// <summary>Joins webhooks with the relay.</summary>
public static class DigitalConnectRelayAspNetCoreExtensions
{
    /// <summary>Remembers handled webhooks in the relay's database: its instances handle each once, also after a crash.</summary>
    /// <remarks>Call it before or after <c>AddDigitalConnectWebhooks</c>. Handled webhooks are remembered for the relay's retention.</remarks>
    /// <param name="relay">The relay.</param>
    public static DigitalConnectRelayBuilder DeduplicateWebhooks(this DigitalConnectRelayBuilder relay)
    {
        ArgumentNullException.ThrowIfNull(relay);
        relay.Services.Replace(ServiceDescriptor.Singleton<IWebhookDeduplication, RelayWebhookDeduplication>());
        return relay;
    }
}
