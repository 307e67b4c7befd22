using DigitalConnect.Cli;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

using var signals = new ShutdownSignals();
return await CommandLine.RunAsync(args, new CommandContext
{
    OpenInput = Console.OpenStandardInput,
    Output = Console.Out,
    Error = Console.Error,
    IsInputTerminal = !Console.IsInputRedirected,
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
    ReadConfiguration = ConfigurationSources.Read,
    Stopping = signals.Stopping,
    Aborting = signals.Aborting,
});
