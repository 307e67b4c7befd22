using DigitalConnect.Cli;
using DigitalConnect.Cli.Settings;

using var interruption = new Interruption();
return await CommandLine.RunAsync(args, new Surroundings
{
    Output = Console.Out,
    Error = Console.Error,
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
    ReadConfiguration = ConfigurationSources.Read,
    Stopping = interruption.Stopping,
    Aborting = interruption.Aborting,
});
