using System.Globalization;
using DigitalConnect.Benchmarks.ContractDiff;
using DigitalConnect.Benchmarks.Loopback;
using DigitalConnect.Benchmarks.StartUp;

namespace DigitalConnect.Benchmarks.Batches;

/// <summary><c>digital-connect send --from</c> against a loop by hand, in turns; and its memory by the number of lines.</summary>
internal static class BatchTable
{
    private const int Rounds = 7;
    private const int Lines = 20_000;
    private const int Conversations = 200;

    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    public static async Task RunAsync(TextWriter output)
    {
        await Command.BuildAsync(["build", Path.Combine(Repository.Root, "src/DigitalConnect.Cli"), "-c", "Release", "-v", "q"])
            .ConfigureAwait(false);
        Environment.SetEnvironmentVariable("DigitalConnect__AccessToken", "token");
        using var server = await ServerProcess.StartAsync().ConfigureAwait(false);
        var folder = Repository.EmptyFolder("batches");
        var file = await WriteAsync(folder, Lines).ConfigureAwait(false);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var loop = await ProgramRun.StartAsync(typeof(BatchTable).Assembly.Location, BatchLoop.Word, file, $"{server.Http1}")
                .ConfigureAwait(false);
            var command = await SendAsync(file, server).ConfigureAwait(false);
            ratios.Add(command.Whole / loop.Whole);
            await output.WriteLineAsync(Text($"loop {loop.Whole.TotalSeconds:0.00} s, command {command.Whole.TotalSeconds:0.00} s"))
                .ConfigureAwait(false);
        }

        ratios.Sort();
        await output.WriteLineAsync(Text($"{Lines:N0} lines: {ratios[Rounds / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})"))
            .ConfigureAwait(false);
        foreach (var size in Sizes)
        {
            var run = await SendAsync(await WriteAsync(folder, size).ConfigureAwait(false), server).ConfigureAwait(false);
            await output.WriteLineAsync(Text($"| {size:N0} | {run.PeakMemory / 1e6:N0} | {run.Whole.TotalSeconds:N1} |")).ConfigureAwait(false);
        }
    }

    private static async Task<ProgramRun> SendAsync(string file, ServerProcess server)
    {
        var journal = $"{file}.done";
        File.Delete(journal);
        var program = Path.Combine(Repository.Root, "src/DigitalConnect.Cli/bin/Release/net10.0/digital-connect.dll");
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
