using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>What one call costs while others are under way, through the whole pipeline.</summary>
internal static class CallsInFlight
{
    private const int Calls = 20_000;
    private const int WarmUps = 15;
    private const int Rounds = 15;

    private static readonly Contestant[] Compared = [Contestant.ByHand, Contestant.Tuned, Contestant.DigitalConnect];

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"| calls in flight | client | {Cost.Headings} | bytes | ratio |").ConfigureAwait(false);
        await output.WriteLineAsync($"|---:|---|{Cost.Alignments}|---:|---:|").ConfigureAwait(false);
        foreach (var inFlight in new[] { 1, 10, 100, 1_000, 10_000 })
            await MeasureAsync(inFlight, output).ConfigureAwait(false);
    }

    private static async Task MeasureAsync(int inFlight, TextWriter output)
    {
        var clients = Compared.Select(contestant => (Func<Task>)new Load(contestant, inFlight).SendAsync).ToList();
        await Interleaved.MeasureAsync(clients, Calls, WarmUps).ConfigureAwait(false);
        var costs = await Interleaved.MeasureAsync(clients, Calls, Rounds).ConfigureAwait(false);
        var bytes = new List<long>();
        foreach (var client in clients)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await client().ConfigureAwait(false);
            bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / Calls);
        }

        for (var i = 0; i < clients.Count; i++)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {inFlight:N0} | {Compared[i]} | {costs[i]} | {bytes[i]:N0} | {(double)bytes[i] / bytes[0]:0.00} |")).ConfigureAwait(false);
        }
    }

    private sealed class Load
    {
        private readonly IContestant _client;
        private readonly Task[] _sending;

        public Load(Contestant contestant, int inFlight)
        {
            _client = Contestants.Contestants.Pipeline(
                contestant, new GateHandler(inFlight), new Uri("https://api.talkdeskapp.com"), Samples.Text);
            _sending = new Task[inFlight];
        }

        public async Task SendAsync()
        {
            for (var round = 0; round < Calls / _sending.Length; round++)
            {
                for (var i = 0; i < _sending.Length; i++)
                    _sending[i] = _client.SendAsync();

                await Task.WhenAll(_sending).ConfigureAwait(false);
            }
        }
    }
}
