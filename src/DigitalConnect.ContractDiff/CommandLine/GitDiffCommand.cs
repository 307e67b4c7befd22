using System.CommandLine;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary><c>contract-diff git-diff</c>: what git runs in place of its own diff (git-scm.com, gitattributes, "Defining an external diff
/// driver").</summary>
internal static class GitDiffCommand
{
    private const string Nothing = "/dev/null";

    public static Command Create(CommandEnvironment environment, CompareContracts compare)
    {
        // PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, and for a renamed file two more.
        var handed = new Argument<string[]>("ARGUMENTS") { Description = "What git hands over.", Arity = new ArgumentArity(7, 9) };
        var command = new Command("git-diff", "Compares what git diff compares: git config diff.contract-diff.command \"contract-diff git-diff\".")
        {
            handed,
        };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(environment, compare, arguments.GetRequiredValue(handed), cancellationToken));
        return command;
    }

    // Whatever becomes of it, git goes on with the next file only after 0.
    private static async Task<int> RunAsync(
        CommandEnvironment environment, CompareContracts compare, string[] handed, CancellationToken cancellationToken)
    {
        var (path, before, after) = (handed[0], handed[1], handed[4]);
        var name = handed is [.., var renamed, _] && handed.Length == 9 ? renamed : path;
        var request = new ComparisonRequest
        {
            Base = before,
            Revision = after,
            Format = "text",
            FailOn = Threshold.None,
            Options = ComparisonOptions.Default with
            {
                Load = new LoadOptions
                {
                    IsLenient = true,
                    Names = new Dictionary<string, string> { [before] = path, [after] = name },
                },
            },
        };
        await environment.Out.WriteLineAsync($"contract-diff {PrintableText.Of(path)}".AsMemory(), cancellationToken);
        try
        {
            await new CompareAction(environment, compare).RunAsync([new DocumentPair(null, Given(before), Given(after))], request, cancellationToken);
        }
        catch (ContractLoadException exception)
        {
            await environment.Out.WriteLineAsync(LogCommands.Disarm(PrintableText.Of(exception.Message)).AsMemory(), cancellationToken);
        }

        return ExitCode.Clean;
    }

    private static string? Given(string file) => file == Nothing ? null : file;
}
