using BenchmarkDotNet.Attributes;
using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>One call of each client, in memory: time, allocated bytes, and both as ratios of the baseline.</summary>
[MemoryDiagnoser]
[HideColumns("Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Gen2")]
public class SendBenchmarks
{
    private IContestant _byHand = null!;
    private IContestant _tuned = null!;
    private IContestant _digitalConnect = null!;
    private IContestant _nswag = null!;
    private IContestant _refit = null!;
    private IContestant _kiota = null!;

    [ParamsAllValues]
    public Scenario Scenario { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _byHand = InMemory.Create(Contestant.ByHand, Scenario);
        _tuned = InMemory.Create(Contestant.Tuned, Scenario);
        _digitalConnect = InMemory.Create(Contestant.DigitalConnect, Scenario);
        _nswag = InMemory.Create(Contestant.NSwagStock, Scenario);
        _refit = InMemory.Create(Contestant.Refit, Scenario);
        _kiota = InMemory.Create(Contestant.Kiota, Scenario);
    }

    [Benchmark(Baseline = true)]
    public Task<int> ByHand() => _byHand.SendAsync();

    [Benchmark]
    public Task<int> Tuned() => _tuned.SendAsync();

    [Benchmark]
    public Task<int> DigitalConnect() => _digitalConnect.SendAsync();

    [Benchmark]
    public Task<int> NSwagStock() => _nswag.SendAsync();

    [Benchmark]
    public Task<int> Refit() => _refit.SendAsync();

    [Benchmark]
    public Task<int> Kiota() => _kiota.SendAsync();
}
