using System.Diagnostics;
using DigitalConnect.Simulator;

namespace DigitalConnect.TestSupport;

/// <summary>Starts a program that was built with these tests, as a user does.</summary>
internal static class ProcessRun
{
    private static readonly string Output = Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    public static Process StartCommand(DigitalConnectSimulator? account, params string[] arguments) => StartCommand(account, arguments, []);

    /// <summary>Starts the command with further variables in its environment.</summary>
    public static Process StartCommand(DigitalConnectSimulator? account, string[] arguments,
        params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var start = Describe(Path.Combine(Repository.Root, "src", "DigitalConnect.Cli", Output, "digital-connect.dll"), account, arguments);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>
    /// Starts the command where files can't grow beyond a size, as on a full disk. After <c>&gt;</c> stands a file for its output, after
    /// <c>&lt;</c> one for its input.
    /// </summary>
    public static Process StartWithFileLimit(DigitalConnectSimulator account, int kibibytes, params string[] arguments)
    {
        var start = Describe(Path.Combine(Repository.Root, "src", "DigitalConnect.Cli", Output, "digital-connect.dll"), account, arguments);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // the runtime's memory for code is a file, too
        string[] command = [start.FileName, .. start.ArgumentList.TakeWhile(argument => argument is not (">" or "<"))];
        var redirection = start.ArgumentList.Skip(command.Length - 1).ToArray() is [var sign, var file] ? $" {sign} '{file}'" : "";
        start.FileName = "bash";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"{redirection}", "bash", .. command])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static Process StartSample(string name, DigitalConnectSimulator? account, params string[] arguments) =>
        Start(Path.Combine(Repository.Root, "tests", "Samples", name, Output, $"{name}.dll"), account, arguments);

    private static Process Start(string assembly, DigitalConnectSimulator? account, string[] arguments) =>
        Process.Start(Describe(assembly, account, arguments))!;

    private static ProcessStartInfo Describe(string assembly, DigitalConnectSimulator? account, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { assembly },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in account is null ? [] : CommandRun.SettingsOf(account))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
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
