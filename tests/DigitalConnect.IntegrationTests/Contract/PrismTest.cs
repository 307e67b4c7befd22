using DigitalConnect.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Contract;

/// <summary>A mock of a contract, and clients of it.</summary>
[External("prism")]
public abstract class PrismTest
{
    private Prism _prism = null!;

    private protected abstract string Contract { get; }

    [OneTimeSetUp]
    public async Task StartPrism() => _prism = await Prism.MockAsync(Contract);

    [OneTimeTearDown]
    public async Task StopPrism() => await _prism.DisposeAsync();

    /// <summary>Clients to whom the mock gives the response of one status.</summary>
    private protected ServiceProvider Mock(int wanted) => Services(_prism.Address, options => options.AccessToken = "token", new Preference(wanted));

    /// <summary>Clients of a simulator behind a proxy that lets nothing pass which breaks the contract.</summary>
    private protected static ServiceProvider Proxied(Prism proxy, DigitalConnectSimulator simulator) => Services(proxy.Address, options =>
    {
        (options.ClientId, options.ClientSecret, options.TokenEndpoint) = (simulator.ClientId, simulator.ClientSecret, simulator.TokenEndpoint);
    });

    private static ServiceProvider Services(Uri address, Action<DigitalConnectOptions> credentials, params DelegatingHandler[] handlers)
    {
        var services = new ServiceCollection();
        var builder = services.AddDigitalConnect(options =>
        {
            options.BaseAddress = address;
            options.MaxRetries = 0;
            credentials(options);
        });
        foreach (var handler in handlers)
            builder.AddHttpMessageHandler(() => handler);

        return services.BuildServiceProvider();
    }

    /// <summary>Asks the mock for the response of one status (RFC 7240).</summary>
    private sealed class Preference(int status) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Prefer", $"code={status}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
