using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Selection;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record ComparisonRequest
{
    /// <summary>The old document: a file, a folder or a pattern; each also as <c>git:REF:PATH</c>.</summary>
    public required string Base { get; init; }

    /// <summary>The new document: a file, a folder or a pattern; each also as <c>git:REF:PATH</c>.</summary>
    public required string Revision { get; init; }

    /// <summary>The name of the report's format.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the <see cref="Threshold"/>.</summary>
    public required string FailOn { get; init; }

    /// <summary>The file to write the report to; null for the standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The configuration; null to look for it in the working directory.</summary>
    public string? Configuration { get; init; }

    /// <summary>How the documents are compared.</summary>
    public required ComparisonOptions Options { get; init; }

    /// <summary>Whether the report shows what breaks only.</summary>
    public bool BreakingOnly { get; init; }

    /// <summary>Whether <c>info.version</c> must have moved as far as the change asks.</summary>
    public bool CheckVersion { get; init; }

    /// <summary>How the documents are compared: the settings, where the command line does not say otherwise.</summary>
    public ComparisonOptions OptionsWith(Settings settings)
    {
        var (asked, configured) = (Options.Filter, settings.Filter);
        return Options with
        {
            Filter = new OperationFilter
            {
                MatchPath = asked.MatchPath ?? configured.MatchPath,
                ExcludePath = asked.ExcludePath ?? configured.ExcludePath,
                Tags = asked.Tags.Count > 0 ? asked.Tags : configured.Tags,
                ExcludeTags = asked.ExcludeTags.Count > 0 ? asked.ExcludeTags : configured.ExcludeTags,
                MatchExtension = asked.MatchExtension ?? configured.MatchExtension,
                ExcludeExtension = asked.ExcludeExtension ?? configured.ExcludeExtension,
            },
            Prefixes = new PathPrefixes(Options.Prefixes.Base ?? settings.Prefixes.Base, Options.Prefixes.Revision ?? settings.Prefixes.Revision),
            Policies = settings.Policies,
        };
    }
}
