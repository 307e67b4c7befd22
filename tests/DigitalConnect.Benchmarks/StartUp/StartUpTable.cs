using System.Globalization;
using System.Runtime.InteropServices;
using DigitalConnect.Simulator;

namespace DigitalConnect.Benchmarks.StartUp;

/// <summary>The command from its start to its exit, one message sent to a running simulator: native code, and the same program run by
/// dotnet.</summary>
internal static class StartUpTable
{
    private const int Runs = 21;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Repository.EmptyFolder("start-up");
        var project = Path.Combine(Repository.Root, "src/DigitalConnect.Cli/DigitalConnect.Cli.csproj");
        await Command.BuildAsync(["publish", project, "--configuration", "Release", $"-p:PublishDir={folder}/dotnet/"]).ConfigureAwait(false);
        await Command.BuildAsync(["publish", project, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            $"-p:PublishDir={folder}/native/"]).ConfigureAwait(false);

        await using var simulator = await DigitalConnectSimulator.StartAsync().ConfigureAwait(false);
        var native = new Command(Path.Combine(folder, "native/digital-connect"), [], simulator);
        var byDotnet = new Command("dotnet", [Path.Combine(folder, "dotnet/digital-connect.dll")], simulator);
        await output.WriteLineAsync("| digital-connect send | start to exit, median | fastest | slowest |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---:|---:|").ConfigureAwait(false);
        foreach (var (name, command) in new[] { ("native code", native), ("by dotnet", byDotnet) })
        {
            await command.RunAsync().ConfigureAwait(false);
            var times = new List<TimeSpan>();
            for (var i = 0; i < Runs; i++)
                times.Add(await command.RunAsync().ConfigureAwait(false));

            times.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {times[Runs / 2].TotalMilliseconds:0} ms | {times[0].TotalMilliseconds:0} ms | {times[^1].TotalMilliseconds:0} ms |"))
                    .ConfigureAwait(false);
        }
    }
}
