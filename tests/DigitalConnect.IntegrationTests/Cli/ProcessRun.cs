using System.Diagnostics;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Cli;

/// <summary>Starts a program that was built with these tests, as a user does.</summary>
internal static class ProcessRun
{
    public static Process Start(string assembly, DigitalConnectSimulator? account, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, assembly) },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in account is null ? [] : CommandRun.SettingsOf(account))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    public static async Task<CommandRun> FinishAsync(this Process process)
    {
        var cancellationToken = TestContext.CurrentContext.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
