using System.CommandLine;
using System.CommandLine.Help;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>The grammar of the command line.</summary>
internal static class ContractDiffCommand
{
    private const string Name = "contract-diff";
    private const string Sources = "a file, a folder or a pattern such as specs/*.yaml, or git:REF:PATH for these as a commit has them";

    /// <summary>The grammar for these arguments. What stands in front of a subcommand has no sources: its help would ask for them.</summary>
    public static Command Create(CommandEnvironment environment, CompareContracts compare, string[] arguments)
    {
        Command[] subcommands = [RulesCommand.Create(environment), ExplainCommand.Create(environment), GitDiffCommand.Create(environment, compare)];
        var root = arguments is [var first, ..] && Array.Exists(subcommands, command => command.Name == first)
            ? new Command(Name) { new HelpOption() }
            : Comparison(environment, compare);
        foreach (var subcommand in subcommands)
            root.Add(subcommand);
        return root;
    }

    // Not a RootCommand: that one is named after the process, so that messages would speak of DigitalConnect.ContractDiff.
    private static Command Comparison(CommandEnvironment environment, CompareContracts compare)
    {
        var baseSource = new Argument<string>("BASE") { Description = $"The old OpenAPI document, or documents: {Sources}." };
        var revision = new Argument<string>("REVISION") { Description = $"The new one or ones: {Sources}." };
        var format = new Option<string>("--format", "-f") { Description = "How the verdict is written.", DefaultValueFactory = _ => "text" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least change that makes the command exit with 1.",
            DefaultValueFactory = _ => Threshold.Breaking,
        };
        var output = new Option<string?>("--output", "-o") { Description = "Write the verdict to this file.", HelpName = "FILE" };
        var configuration = new Option<string?>("--config")
        {
            Description = "Severities and accepted findings [default: contract-diff.yaml, if it is there].",
            HelpName = "FILE",
        };
        var checkVersion = new Option<bool>("--check-version")
        {
            Description = "Exit with 1, whatever --fail-on says, unless info.version moved as far as the change asks.",
        };
        var breakingOnly = new Option<bool>("--breaking-only") { Description = "Report what breaks only." };
        var filters = new FilterOptions();
        var lenient = new Option<bool>("--lenient")
        {
            Description = "Compare documents with references that lead nowhere, and with keys that are there twice, all the same.",
        };
        var referenceRoot = new Option<string?>("--reference-root")
        {
            Description = "The folder below which references may lead [default: the folder of the document].",
            HelpName = "FOLDER",
        };
        var clientName = new Option<string>("--client-name")
        {
            Description = "The class of the generated client.",
            DefaultValueFactory = _ => ClientNames.Default.ClientName,
        };
        var clientNamespace = new Option<string>("--namespace")
        {
            Description = "The namespace of the generated client.",
            DefaultValueFactory = _ => ClientNames.Default.Namespace,
        };
        format.AcceptOnlyFromAmong([.. Reports.Formats]);
        failOn.AcceptOnlyFromAmong(Threshold.Breaking, Threshold.Warning, Threshold.None);

        var root = new Command(
            Name,
            "Says of a change to an OpenAPI document what breaks, where, for whom, and which version it asks for. Exit code: 0 nothing at or "
                + "above --fail-on, 1 findings, 2 could not run.")
        {
            baseSource, revision, format, failOn, output, configuration, checkVersion, breakingOnly, lenient, referenceRoot, clientName,
            clientNamespace, new HelpOption(), new VersionOption(),
        };
        foreach (var option in filters.All)
            root.Add(option);
        root.SetAction((arguments, cancellationToken) => new CompareAction(environment, compare).RunAsync(
            new ComparisonRequest
            {
                Base = arguments.GetRequiredValue(baseSource),
                Revision = arguments.GetRequiredValue(revision),
                Format = arguments.GetRequiredValue(format),
                FailOn = arguments.GetRequiredValue(failOn),
                Output = arguments.GetValue(output),
                Configuration = arguments.GetValue(configuration),
                Options = new ComparisonOptions
                {
                    Load = new LoadOptions { IsLenient = arguments.GetValue(lenient), ReferenceRoot = arguments.GetValue(referenceRoot) },
                    Filter = filters.Filter(arguments),
                    Prefixes = filters.Prefixes(arguments),
                    Client = new ClientNames(arguments.GetRequiredValue(clientName), arguments.GetRequiredValue(clientNamespace)),
                },
                BreakingOnly = arguments.GetValue(breakingOnly),
                CheckVersion = arguments.GetValue(checkVersion),
            },
            cancellationToken));
        return root;
    }
}
