using System.CommandLine;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary><c>contract-diff rules</c>: every rule.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var format = new Option<string>("--format", "-f") { Description = "How the rules are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("rules", "Lists the rules: id, severity, meaning.") { format };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await environment.Out.WriteAsync(RuleList.Render(arguments.GetRequiredValue(format)).AsMemory(), cancellationToken);
            return ExitCode.Clean;
        });
        return command;
    }
}
