using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record ComparisonRequest
{
    /// <summary>The old document: a file, or <c>git:REF:PATH</c>.</summary>
    public required string Base { get; init; }

    /// <summary>The new document: a file, or <c>git:REF:PATH</c>.</summary>
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

    /// <summary>Whether <c>info.version</c> must have moved as far as the change asks.</summary>
    public bool CheckVersion { get; init; }
}
