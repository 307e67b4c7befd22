using System.Globalization;
using System.Net;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>What an account costs that is registered beside others: to register, resolve and send its first message, and then to send.</summary>
internal static class Accounts
{
    private const int Calls = 20_000;
    private const int WarmUps = 20;

    public static async Task RunAsync(TextWriter output)
    {
        await WarmUpAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| accounts | µs of processor an account | KB an account | µs of processor a call | by hand |")
            .ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var count in new[] { 1, 10, 100, 1_000 })
        {
            var (busy, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalMemory(forceFullCollection: true));
            var (provider, clients) = await RegisterAsync(count).ConfigureAwait(false);
            busy = Environment.CpuUsage.TotalTime - busy;
            memory = GC.GetTotalMemory(forceFullCollection: true) - memory;

            var call = await SendAsync(clients).ConfigureAwait(false);
            var byHand = await SendAsync(ByHand(count)).ConfigureAwait(false);
            await provider.DisposeAsync().ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {busy.TotalMicroseconds / count:N0} | {memory / 1024.0 / count:0.0} | {call.TotalMicroseconds:0.0} | " +
                    $"{byHand.TotalMicroseconds:0.0} |")).ConfigureAwait(false);
        }
    }

    private static async Task WarmUpAsync()
    {
        var (provider, clients) = await RegisterAsync(1).ConfigureAwait(false);
        for (var i = 0; i < WarmUps; i++)
        {
            await SendAsync(clients).ConfigureAwait(false);
            await SendAsync(ByHand(1)).ConfigureAwait(false);
        }

        await provider.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<(ServiceProvider Provider, IDigitalConnectClient[] Clients)> RegisterAsync(int count)
    {
        var services = new ServiceCollection();
        for (var i = 0; i < count; i++)
        {
            services.AddDigitalConnect(Name(i), options => options.AccessToken = "an-access-token")
                .ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(HttpStatusCode.Created, Samples.Created.ToArray()));
        }

        var provider = services.BuildServiceProvider();
        var clients = new IDigitalConnectClient[count];
        for (var i = 0; i < count; i++)
        {
            clients[i] = provider.GetRequiredKeyedService<IDigitalConnectClient>(Name(i));
            await clients[i].SendMessageAsync(Samples.ConversationId, new() { Content = Samples.Text }).ConfigureAwait(false);
        }

        return (provider, clients);
    }

    private static IContestant[] ByHand(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => InMemory.InMemory.Create(Contestant.ByHand, Scenario.Pipeline))];

    private static Task<TimeSpan> SendAsync(IDigitalConnectClient[] clients) =>
        SendAsync([.. clients.Select(client => new Ours(client, Samples.Text))]);

    private static async Task<TimeSpan> SendAsync(IContestant[] clients)
    {
        var busy = TimeSpan.Zero;
        for (var round = 0; round < 2; round++)
        {
            busy = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Calls; i++)
            {
                await clients[i % clients.Length].SendAsync().ConfigureAwait(false);
            }

            busy = Environment.CpuUsage.TotalTime - busy;
        }

        return busy / Calls;
    }

    private static string Name(int account) => account.ToString(CultureInfo.InvariantCulture);
}
