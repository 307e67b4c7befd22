using System.Diagnostics;

namespace DigitalConnect.Generator.Tests.Generating;

/// <summary>Runs NSwag over many settings. One start serves all of them, up to one that fails; the next start goes on behind it.</summary>
internal static class NSwagBatch
{
    private const string Executing = "Executing file '";

    /// <param name="folder">The folder of the settings, each in a file NAME.nswag.</param>
    /// <returns>What NSwag said, by the name of what it failed for.</returns>
    public static Dictionary<string, string> Run(string folder)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Start(folder) is { } log)
        {
            var started = log.Split(Executing)[1..].Select(part => part.Split('\'')[0]).ToList();
            failures.Add(Path.GetFileNameWithoutExtension(started[^1]), Reason(log));
            started.ForEach(File.Delete);
        }

        return failures;
    }

    // What it printed, if it failed.
    private static string? Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [GeneratedClients.Metadata("NSwag"), "run"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };

        // As the generator runs it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : output + error.GetAwaiter().GetResult();
    }

    private static string Reason(string log)
    {
        var words = log[(log.LastIndexOf(Executing, StringComparison.Ordinal) + Executing.Length)..].Split('\n')[1..];
        return words.FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal))?.Trim() ?? words.FirstOrDefault() ?? "no word";
    }
}
