using System.Globalization;
using System.Text.Json;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>What a run of contract-diff costs: on this project's contract, and on samples of 100 and 1,000 paths with twice as many
/// schemas.</summary>
internal static class ContractDiffTable
{
    private const int Runs = 9;

    // The release build beside the sources: the copy beside the benchmarks lacks the machine code of what it depends on.
    private static readonly string Tool = Path.Combine(Repository.Root,
        "src/DigitalConnect.ContractDiff/bin/Release/net10.0/DigitalConnect.ContractDiff.dll");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task RunAsync(TextWriter output)
    {
        var root = Repository.Root;
        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts/contract-diff")).FullName;
        await output.WriteLineAsync("| documents | parsing both | comparing | first time: parsing | comparing | whole process | peak memory |")
            .ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        await WriteAsync(output, "this project's", Path.Combine(root, "spec/baseline/digital-connect.yaml"),
            Path.Combine(root, "spec/digital-connect.yaml")).ConfigureAwait(false);
        foreach (var extension in new[] { "json", "yaml" })
        {
            foreach (var paths in new[] { 100, 1000 })
            {
                var (before, after) = (Path.Combine(folder, $"base-{paths}.{extension}"), Path.Combine(folder, $"revision-{paths}.{extension}"));
                await File.WriteAllTextAsync(before, Text(paths, isRevision: false, extension)).ConfigureAwait(false);
                await File.WriteAllTextAsync(after, Text(paths, isRevision: true, extension)).ConfigureAwait(false);
                var size = new FileInfo(before).Length / 1e6;
                await WriteAsync(output,
                    string.Create(CultureInfo.InvariantCulture, $"{paths:N0} paths, {extension.ToUpperInvariant()}, {size:0.0} MB each"), before,
                    after).ConfigureAwait(false);
            }
        }
    }

    private static async Task WriteAsync(TextWriter output, string name, string before, string after)
    {
        var (first, median) = await StageTimes.MeasureAsync(before, after).ConfigureAwait(false);
        var runs = new List<ProgramRun>();
        while (runs.Count < Runs)
            runs.Add(await ProgramRun.StartAsync(Tool, before, after, "--format", "json").ConfigureAwait(false));

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Milliseconds(median.Parsing)} | {Milliseconds(median.Comparing)} | {Milliseconds(first.Parsing)} | " +
                $"{Milliseconds(first.Comparing)} | {Milliseconds(runs.Select(run => run.Whole).Order().ElementAt(Runs / 2))} | " +
                $"{runs.Max(run => run.PeakMemory) / 1e6:N0} MB |")).ConfigureAwait(false);
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N0} ms");

    private static string Text(int paths, bool isRevision, string extension)
    {
        var contract = SampleContract.Create(paths, isRevision);
        return extension == "json" ? contract.ToJsonString(Indented) : YamlText.Of(contract);
    }
}
