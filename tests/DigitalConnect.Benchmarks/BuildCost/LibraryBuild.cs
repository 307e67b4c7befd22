using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DigitalConnect.Benchmarks.BuildCost;

/// <summary>One build of the library from a contract, in folders of its own.</summary>
internal sealed partial record LibraryBuild(TimeSpan Whole, TimeSpan Generation, TimeSpan Compilation)
{
    public static async Task<LibraryBuild> RunAsync(string project, string contract, string folder)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            "build", project, "--no-restore", "-c", "Release", "-nologo", "-v:minimal", "-clp:PerformanceSummary",
            $"-p:Contract={contract}", $"-p:IntermediateOutputPath={folder}/obj/", $"-p:OutputPath={folder}/bin/",
        ])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? new LibraryBuild(TimeProvider.System.GetElapsedTime(started), Target(output, "GenerateOpenApiClient"), Target(output, "CoreCompile"))
            : throw new InvalidOperationException($"The build failed.\n{output}");
    }

    private static TimeSpan Target(string output, string name) => TargetLine().Matches(output)
        .Where(match => match.Groups["name"].Value == name)
        .Select(match => TimeSpan.FromMilliseconds(double.Parse(match.Groups["ms"].Value, CultureInfo.InvariantCulture)))
        .LastOrDefault();

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+(?<name>\w+)\s+\d+ calls?", RegexOptions.Multiline)]
    private static partial Regex TargetLine();
}
