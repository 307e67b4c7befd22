using System.CommandLine;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary><c>contract-diff explain RULE</c>: the page of one rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var id = new Argument<string>("RULE") { Description = "The id of the rule, as a finding names it." };
        var command = new Command("explain", "Explains a rule.") { id };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var name = arguments.GetRequiredValue(id);
            if (RuleTable.Find(name) is not { } rule)
            {
                await environment.Error.WriteLineAsync(
                    $"contract-diff: there is no rule '{name}'; contract-diff rules lists them.".AsMemory(), cancellationToken);
                return ExitCode.CouldNotRun;
            }

            await environment.Out.WriteAsync(RulePage.Render(rule).AsMemory(), cancellationToken);
            return ExitCode.Clean;
        });
        return command;
    }
}
