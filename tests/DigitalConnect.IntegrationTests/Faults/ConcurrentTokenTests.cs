using DigitalConnect.IntegrationTests.Security;
using DigitalConnect.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 16: any number of callers cost one token request.</summary>
public sealed class ConcurrentTokenTests : FaultTest
{
    private const int Callers = 1000;

    [Test]
    public async Task A_thousand_calls_ask_for_one_token_when_cold_when_expired_and_when_revoked()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync(
            options => (options.TimeProvider, options.ClientSecret) = (Time, Canaries.Secret), Cancellation));
        var client = ClientOf(simulator);

        await SendAllAsync(client, simulator);
        Assert.That(simulator.TokenRequests, Is.EqualTo(1), "cold");

        Time.Advance(TimeSpan.FromSeconds(601));
        await SendAllAsync(client, simulator);
        Assert.That(simulator.TokenRequests, Is.EqualTo(2), "expired");

        simulator.RevokeTokens();
        await SendAllAsync(client, simulator);
        Assert.That(simulator.TokenRequests, Is.EqualTo(3), "revoked");
        Assert.That(simulator.Messages, Has.Count.EqualTo(3 * Callers));
    }

    [Test]
    public async Task One_callers_cancellation_cancels_nobody_else()
    {
        var gate = new TaskCompletionSource();
        var server = StartServer(Wire.Deliver);
        var tokens = StartServer(async exchange =>
        {
            await gate.Task;
            await Wire.Respond(200, """{"access_token":"t"}""")(exchange);
        });
        var client = Client(server, options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        });

        using var impatient = new CancellationTokenSource();
        var first = SendAsync(client, cancellationToken: impatient.Token);
        await tokens.NextRequestAsync();
        var others = Enumerable.Range(0, 20).Select(_ => SendAsync(client)).ToList();
        await impatient.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.That((await Task.WhenAll(others)).Select(result => result.MessageId), Is.All.EqualTo("m-1"));
        Assert.That(tokens.Requests, Has.Count.EqualTo(1));
    }

    private static Task<SendMessageResult[]> SendAllAsync(IDigitalConnectClient client, DigitalConnectSimulator simulator) =>
        Task.WhenAll(Enumerable.Range(0, Callers)
        .Select(_ => client.SendMessageAsync(simulator.ConversationId, new SendMessageRequest { Content = Canaries.Content },
            cancellationToken: Cancellation)));

    // A thousand calls wait at the same time, but not on a thousand sockets of this machine.
    private IDigitalConnectClient ClientOf(DigitalConnectSimulator simulator) => Client(
        options =>
        {
            options.BaseAddress = simulator.BaseAddress;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (simulator.TokenEndpoint, simulator.ClientId, Canaries.Secret);
        },
        builder =>
            builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = 100, AllowAutoRedirect = false }));
}
