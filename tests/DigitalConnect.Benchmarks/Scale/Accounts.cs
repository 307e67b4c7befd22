using System.Globalization;
using System.Net;
using DigitalConnect.Benchmarks.ByHand;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>What an account costs that is registered beside others: to register, resolve and send its first message, and then to send.</summary>
internal static class Accounts
{
    private const int Calls = 5_000;
    private const int WarmUps = 60;
    private const int Rounds = 25;
    private const int Many = 1_000;

    // One for all: a message and a response belong to a call, not to an account.
    private static readonly SendMessageRequest Message = Samples.Message(Samples.Text);
    private static readonly OutboundMessage MessageByHand = Samples.MessageByHand(Samples.Text);
    private static readonly byte[] Response = Samples.Created.ToArray();

    public static async Task RunAsync(TextWriter output)
    {
        var (warm, _) = await RegisterAsync(1).ConfigureAwait(false);
        await warm.DisposeAsync().ConfigureAwait(false);
        await PrintRegistrationAsync(output).ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        await PrintCallsAsync(output).ConfigureAwait(false);
    }

    private static async Task PrintRegistrationAsync(TextWriter output)
    {
        await output.WriteLineAsync("| accounts | µs of processor an account | KB an account |").ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|").ConfigureAwait(false);
        foreach (var count in new[] { 1, 10, 100, Many })
        {
            var (busy, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalMemory(forceFullCollection: true));
            var (provider, _) = await RegisterAsync(count).ConfigureAwait(false);
            busy = Environment.CpuUsage.TotalTime - busy;
            memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
            await provider.DisposeAsync().ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {count:N0} | {busy.TotalMicroseconds / count:N0} | {memory / 1024.0 / count:0.0} |"))
                .ConfigureAwait(false);
        }
    }

    private static async Task PrintCallsAsync(TextWriter output)
    {
        var (one, single) = await RegisterAsync(1).ConfigureAwait(false);
        var (many, clients) = await RegisterAsync(Many).ConfigureAwait(false);
        (string Name, int Count, IContestant[] Clients)[] contestants =
        [
            ("DigitalConnect", 1, Ours(single)),
            ("DigitalConnect", Many, Ours(clients)),
            ("ByHand", 1, ByHand(1)),
            ("ByHand", Many, ByHand(Many)),
        ];

        Func<Task>[] sending = [.. contestants.Select(contestant => (Func<Task>)(() => SendAsync(contestant.Clients)))];
        await Interleaved.MeasureAsync(sending, Calls, WarmUps).ConfigureAwait(false);
        var costs = await Interleaved.MeasureAsync(sending, Calls, Rounds).ConfigureAwait(false);
        await output.WriteLineAsync($"| client | accounts | {Cost.Headings} |").ConfigureAwait(false);
        await output.WriteLineAsync($"|---|---:|{Cost.Alignments}|").ConfigureAwait(false);
        for (var i = 0; i < contestants.Length; i++)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {contestants[i].Name} | {contestants[i].Count:N0} | {costs[i]} |")).ConfigureAwait(false);
        }

        await many.DisposeAsync().ConfigureAwait(false);
        await one.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<(ServiceProvider Provider, IDigitalConnectClient[] Clients)> RegisterAsync(int count)
    {
        var services = new ServiceCollection();
        for (var i = 0; i < count; i++)
        {
            services.AddDigitalConnect(Name(i), options => options.AccessToken = "an-access-token")
                .ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(HttpStatusCode.Created, Response));
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
        [.. Enumerable.Range(0, count).Select(_ => new ByHandContestant(
            new HttpClient(FairPipeline.Create("an-access-token", new CannedHandler(HttpStatusCode.Created, Response)))
            {
                BaseAddress = new("https://api.talkdeskapp.com"),
            },
            MessageByHand))];

    private static IContestant[] Ours(IDigitalConnectClient[] clients) => [.. clients.Select(client => new Ours(client, Message))];

    private static async Task SendAsync(IContestant[] clients)
    {
        for (var i = 0; i < Calls; i++)
            await clients[i % clients.Length].SendAsync().ConfigureAwait(false);
    }

    private static string Name(int account) => account.ToString(CultureInfo.InvariantCulture);
}
