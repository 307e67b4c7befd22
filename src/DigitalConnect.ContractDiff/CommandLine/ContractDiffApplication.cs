using System.CommandLine;
using System.CommandLine.Invocation;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>The command <c>contract-diff</c>: from arguments to exit code.</summary>
/// <param name="environment">What it takes from its process.</param>
/// <param name="compare">Compares the documents that two sources name.</param>
internal sealed class ContractDiffApplication(
    CommandEnvironment environment, CompareContracts compare)
{
    /// <summary>Runs the command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var arguments = ContractDiffCommand.Create(environment, compare, args).Parse(args);
        if (arguments.Action is ParseErrorAction)
            return await FailAsync($"{arguments.Errors[0].Message.TrimEnd().TrimEnd('.')}. See contract-diff --help.");

        // Errors are ours to tell: the default handler prints a stack trace and returns 1, which here means findings.
        var invocation = new InvocationConfiguration { Output = environment.Out, Error = environment.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await arguments.InvokeAsync(invocation, cancellationToken);
        }
        catch (ContractLoadException exception)
        {
            return await FailAsync(Position(exception.File, exception.Line, exception.Column) + exception.Reason);
        }
        catch (ConfigurationException exception)
        {
            return await FailAsync(Position(exception.File, exception.Line, exception.Column) + exception.Reason);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("cancelled.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(exception.Message);
        }
        catch (Exception exception)
        {
            // Without this the runtime would end with a code of its own, and a caller could not tell a defect from findings.
            return await FailAsync($"this is a defect of contract-diff, please report it: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static string Position(string file, int? line, int? column) => (line, column) switch
    {
        (null, _) => $"{file}: ",
        (_, null) => $"{file}:{line}: ",
        _ => $"{file}:{line}:{column}: ",
    };

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<int> FailAsync(string reason)
    {
        await environment.Error.WriteLineAsync("contract-diff: " + LogCommands.Disarm(PrintableText.Of(OnOneLine(reason))));
        return ExitCode.CouldNotRun;
    }
}
