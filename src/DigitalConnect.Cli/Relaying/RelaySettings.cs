using DigitalConnect.Relay;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Cli.Relaying;

/// <summary>What a relay runs with.</summary>
internal sealed record RelaySettings(IConfiguration Configuration, RelayDatabase Database)
{
    public IConfigurationSection Relay => Configuration.GetSection(DigitalConnectRelayOptions.SectionName);
}
