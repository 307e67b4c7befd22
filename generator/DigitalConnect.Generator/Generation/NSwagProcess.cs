using System.Diagnostics;

namespace DigitalConnect.Generator.Generation;

/// <summary>Runs NSwag.</summary>
internal static class NSwagProcess
{
    /// <returns>What NSwag said, if it failed; else null.</returns>
    public static string? Run(GenerationSettings settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                settings.NSwag,
                "run",
                settings.NSwagSettings,
                $"/variables:Contract={settings.Document},Output={settings.Output},Namespace={settings.Namespace},"
                    + $"ClassName={settings.ClientName},Templates={settings.Templates}",
            },
        };

        // It runs once, so what is measured for a better compilation is never used: a third of its time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : Reason(output + error.GetAwaiter().GetResult());
    }

    // The first exception says it; NSwag prints a stack trace behind.
    private static string Reason(string log) =>
        log.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("Exception:", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf("Exception:", StringComparison.Ordinal) + "Exception:".Length)..].Trim()
            : log.Trim().Split('\n')[^1];
}
