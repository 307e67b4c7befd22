using System.Diagnostics;

namespace DigitalConnect.TestSupport;

/// <summary>The <c>dotnet</c> command that runs these tests.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it printed, both outputs in one.</returns>
    /// <exception cref="AssertionException">It failed; the message is what it printed.</exception>
    public static async Task<string> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var line = arguments.ToArray();
        using var process = Process.Start(Describe(folder, line))!;
        await using var kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var printed = (await output + await errors).Trim();
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? printed
            : throw new AssertionException($"dotnet {string.Join(' ', line)} ended with {process.ExitCode}:\n{printed}");
    }

    /// <inheritdoc cref="RunAsync(string, IEnumerable{string}, CancellationToken)"/>
    public static Task<string> RunAsync(string folder, CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(folder, arguments, cancellationToken);

    private static ProcessStartInfo Describe(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // `dotnet test` leaves its own MSBuild's settings behind, which are not those of a command that somebody types.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);

        start.Environment.Remove("CI"); // Nor is it stricter than a developer's build.

        // MSBuild's servers outlive the command, and with them the pipes that it is read through. The compiler's has pipes of its own.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }
}
