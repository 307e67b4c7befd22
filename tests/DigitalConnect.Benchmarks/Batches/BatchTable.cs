using System.Globalization;
using System.Runtime.InteropServices;
using DigitalConnect.Benchmarks.ContractDiff;
using DigitalConnect.Benchmarks.Loopback;
using DigitalConnect.Benchmarks.StartUp;

namespace DigitalConnect.Benchmarks.Batches;

/// <summary><c>digital-connect send --from</c> against a loop by hand, in turns; and its memory by the number of lines.</summary>
internal static class BatchTable
{
    private const int Rounds = 3;
    private const int Conversations = 200;

    private static readonly (int Lines, TimeSpan Delay)[] Trials =
        [(20_000, TimeSpan.Zero), (100_000, TimeSpan.Zero), (5_000, TimeSpan.FromMilliseconds(5))];

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The time of a file, beside that of the loop.</summary>
    public static async Task CompareAsync(TextWriter output)
    {
        var (folder, byDotnet) = await PrepareAsync().ConfigureAwait(false);
        var native = Path.Combine(folder, "native/digital-connect");
        await PublishAsync(native, "--runtime", RuntimeInformation.RuntimeIdentifier).ConfigureAwait(false);

        await output.WriteLineAsync("| lines | the server takes | loop | by dotnet | native code | processor: loop | by dotnet | native code |")
            .ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var (lines, delay) in Trials)
            await CompareAsync(await WriteAsync(folder, lines).ConfigureAwait(false), delay, byDotnet, native, output).ConfigureAwait(false);
    }

    /// <summary>The memory of a file, by its lines.</summary>
    public static async Task MeasureMemoryAsync(TextWriter output)
    {
        var (folder, byDotnet) = await PrepareAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| lines | MB at most | s |\n|---:|---:|---:|").ConfigureAwait(false);
        using var server = await ServerProcess.StartAsync().ConfigureAwait(false);
        foreach (var size in Sizes)
        {
            var run = await SendAsync(byDotnet, await WriteAsync(folder, size).ConfigureAwait(false), server).ConfigureAwait(false);
            await output.WriteLineAsync(Text($"| {size:N0} | {run.PeakMemory / 1e6:N0} | {run.Whole.TotalSeconds:N1} |")).ConfigureAwait(false);
        }
    }

    private static async Task<(string Folder, string ByDotnet)> PrepareAsync()
    {
        Environment.SetEnvironmentVariable("DigitalConnect__AccessToken", "token");
        var folder = Repository.EmptyFolder("batches");
        var byDotnet = Path.Combine(folder, "dotnet/digital-connect.dll");
        await PublishAsync(byDotnet).ConfigureAwait(false);
        return (folder, byDotnet);
    }

    private static async Task CompareAsync(string file, TimeSpan delay, string byDotnet, string native, TextWriter output)
    {
        using var server = await ServerProcess.StartAsync(delay).ConfigureAwait(false);
        var rounds = new List<ProgramRun[]>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(
            [
                await ProgramRun.StartAsync(typeof(BatchTable).Assembly.Location, BatchLoop.Word, file, $"{server.Http1}").ConfigureAwait(false),
                await SendAsync(byDotnet, file, server).ConfigureAwait(false),
                await SendAsync(native, file, server).ConfigureAwait(false),
            ]);
        }

        var name = Path.GetFileNameWithoutExtension(file);
        var (times, processor) = (Cells(rounds, run => run.Whole), Cells(rounds, run => run.Processor));
        await output.WriteLineAsync(Text($"| {name} | {delay.TotalMilliseconds} ms | {times} | {processor} |")).ConfigureAwait(false);
    }

    // The seconds of the loop, and how many times as many a command takes in the same round: medians, as other programs come and go.
    private static string Cells(List<ProgramRun[]> rounds, Func<ProgramRun, TimeSpan> measure)
    {
        return Text($"{Median(run => measure(run[0]).TotalSeconds):0.0} s | {Times(1)} | {Times(2)}");

        string Times(int command) => Text($"{Median(run => measure(run[command]) / measure(run[0])):0.00}");

        double Median(Func<ProgramRun[], double> value) => rounds.Select(value).Order().ElementAt(Rounds / 2);
    }

    private static Task PublishAsync(string program, params string[] more) => Command.BuildAsync(
        ["publish", Path.Combine(Repository.Root, "src/DigitalConnect.Cli"), "--configuration", "Release", "-v", "q",
            $"-p:PublishDir={Path.GetDirectoryName(program)}/", .. more]);

    private static async Task<ProgramRun> SendAsync(string program, string file, ServerProcess server)
    {
        File.Delete($"{file}.done");
        return await ProgramRun.StartAsync(program, "send", "--from", file, "--quiet", "--base-address", $"{server.Http1}").ConfigureAwait(false);
    }

    private static async Task<string> WriteAsync(string folder, int lines)
    {
        var path = Path.Combine(folder, Text($"{lines}.jsonl"));
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, lines).Select(Line)).ConfigureAwait(false);
        return path;

        static string Line(int number) =>
            Text($$"""{"conversation":"c{{number % Conversations}}","content":"Message {{number}} of a file of messages of the usual length."}""");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
