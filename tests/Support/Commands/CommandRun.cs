using System.Text;
using DigitalConnect.Cli;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.TestSupport;

/// <summary>A run of <c>digital-connect</c> in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Without an account.</summary>
    public static Task<CommandRun> Of(params string[] arguments) => Of(arguments, settings: []);

    /// <summary>With a simulator as the account.</summary>
    public static Task<CommandRun> Of(DigitalConnectSimulator simulator, params string[] arguments) => Of(arguments, SettingsOf(simulator));

    public static Task<CommandRun> Of(
        string[] arguments, Dictionary<string, string?> settings, CancellationToken stopping = default, CancellationToken aborting = default) =>
        Of(arguments, settings, input: "", new StringWriter(), stopping, aborting);

    /// <summary>With a simulator as the account, and a text as standard input.</summary>
    public static Task<CommandRun> WithInput(string input, DigitalConnectSimulator simulator, params string[] arguments) =>
        Of(arguments, SettingsOf(simulator), input, new StringWriter(), stopping: default, aborting: default);

    /// <summary>With a writer of the test's own as stdout.</summary>
    public static Task<CommandRun> Of(string[] arguments, Dictionary<string, string?> settings, StringWriter output, CancellationToken stopping) =>
        Of(arguments, settings, input: "", output, stopping, aborting: default);

    public static async Task<CommandRun> Of(
        string[] arguments, Dictionary<string, string?> settings, string input, StringWriter output, CancellationToken stopping,
            CancellationToken aborting)
    {
        await using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, new CommandContext
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            ReadConfiguration = () => new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
            Stopping = stopping,
            Aborting = aborting,
        });
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public static Dictionary<string, string?> SettingsOf(DigitalConnectSimulator simulator) => new()
    {
        ["DigitalConnect:BaseAddress"] = simulator.BaseAddress.ToString(),
        ["DigitalConnect:TokenEndpoint"] = simulator.TokenEndpoint.ToString(),
        ["DigitalConnect:ClientId"] = simulator.ClientId,
        ["DigitalConnect:ClientSecret"] = simulator.ClientSecret,
        ["DigitalConnect:MaxRetries"] = "0",
    };
}
