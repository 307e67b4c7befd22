using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using DigitalConnect.Benchmarks.Batches;
using DigitalConnect.Benchmarks.BuildCost;
using DigitalConnect.Benchmarks.ContractDiff;
using DigitalConnect.Benchmarks.InMemory;
using DigitalConnect.Benchmarks.Loopback;
using DigitalConnect.Benchmarks.RelayTrials;
using DigitalConnect.Benchmarks.Scale;
using DigitalConnect.Benchmarks.StartUp;
using DigitalConnect.Relay.Tests.Trial;
using Perfolizer.Horology;

const string Usage = "One of: memory, loopback, tls, ratios, in-flight, accounts, uptime, build-cost, start-up, contract-diff, relay, relay-rows, " +
    "relay-trial, batches. Without a word: memory, then loopback.";

switch (args)
{
    case []:
        RunInMemory();
        await LoopbackTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["memory"]:
        RunInMemory();
        return 0;
    case ["loopback"]:
        await LoopbackTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case ["tls"]:
        await TlsTable.RunAsync(Console.Out).ConfigureAwait(false);
        return 0;
    case [LoopbackServer.Word, var delay]:
        await LoopbackServer.RunAsync(TimeSpan.Parse(delay, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return 0;
    case ["ratios", .. var scenarios]:
        await Ratios.RunAsync(Console.Out, [.. scenarios.Select(Enum.Parse<Scenario>)]).ConfigureAwait(false);
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
        await BatchTable.RunAsync(Console.Out).ConfigureAwait(false);
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

static void RunInMemory() => BenchmarkRunner.Run<SendBenchmarks>(DefaultConfig.Instance
    .AddJob(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(200)).WithWarmupCount(30).WithIterationCount(15)));
