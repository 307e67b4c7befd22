using System.Globalization;
using DigitalConnect.Benchmarks.Batches;
using DigitalConnect.Benchmarks.BuildCost;
using DigitalConnect.Benchmarks.ContractDiff;
using DigitalConnect.Benchmarks.InMemory;
using DigitalConnect.Benchmarks.Loopback;
using DigitalConnect.Benchmarks.RelayTrials;
using DigitalConnect.Benchmarks.Scale;
using DigitalConnect.Benchmarks.StartUp;
using DigitalConnect.Relay.Tests.Trial;

const string Usage =
    "One of: ratios [SCENARIO...], memory [SCENARIO...], loopback [1.1|2.0], tls [CALLERS...], in-flight, accounts, uptime, build-cost, " +
    "start-up, contract-diff, relay, relay-rows, relay-trial, batches, batch-memory. Without a word: memory, then loopback.";

switch (args)
{
    case []:
        await Ratios.RunAsync(Console.Out, Ratios.Generated, []).ConfigureAwait(false);
        await LoopbackTable.RunAsync(Console.Out, []).ConfigureAwait(false);
        return 0;
    case ["memory", .. var scenarios]:
        await Ratios.RunAsync(Console.Out, Ratios.Generated, [.. scenarios.Select(Enum.Parse<Scenario>)]).ConfigureAwait(false);
        return 0;
    case ["loopback", .. var versions]:
        await LoopbackTable.RunAsync(Console.Out, [.. versions.Select(Version.Parse)]).ConfigureAwait(false);
        return 0;
    case ["tls", .. var callers]:
        await TlsTable.RunAsync(Console.Out, [.. callers.Select(int.Parse)]).ConfigureAwait(false);
        return 0;
    case [LoopbackServer.Word, var delay]:
        await LoopbackServer.RunAsync(TimeSpan.Parse(delay, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return 0;
    case ["ratios", .. var scenarios]:
        await Ratios.RunAsync(Console.Out, Ratios.ByHand, [.. scenarios.Select(Enum.Parse<Scenario>)]).ConfigureAwait(false);
        return 0;
    case ["in-flight"]:
        await CallsInFlight.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["accounts"]:
        await Accounts.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["uptime"]:
        await Uptime.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["build-cost"]:
        await BuildCostTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["contract-diff"]:
        await ContractDiffTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case [StageTimes.Word, var before, var after]:
        await StageTimes.PrintAsync(before, after, Console.Out).ConfigureAwait(false);
        return 0;
    case ["relay"]:
        await RelayThroughput.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["relay-rows"]:
        await RelayRows.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["relay-trial"]:
        await FullTrial.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case [TrialWorker.Word, var database, var connectionString, var server]:
        await TrialWorker.RunAsync(database, connectionString, server).ConfigureAwait(false);
        return 0;
    case ["batches"]:
        await BatchTable.CompareAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["batch-memory"]:
        await BatchTable.MeasureMemoryAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case [BatchLoop.Word, var file, var address]:
        await BatchLoop.RunAsync(file, new Uri(address)).ConfigureAwait(false);
        return 0;
    case ["start-up"]:
        await StartUpTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
        return 2;
}
