using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>Compares two documents, applies the configuration, writes the report.</summary>
internal sealed class CompareAction(CommandEnvironment environment, CompareContracts compare)
{
    public async Task<int> RunAsync(ComparisonRequest request, CancellationToken cancellationToken) =>
        await RunAsync(await DocumentPair.FindAsync(request.Base, request.Revision, cancellationToken), request, cancellationToken);

    /// <summary>The same of documents that are paired already.</summary>
    public async Task<int> RunAsync(IReadOnlyList<DocumentPair> pairs, ComparisonRequest request, CancellationToken cancellationToken)
    {
        var settings = await ConfigurationFile.ReadAsync(request.Configuration, environment.WorkingDirectory, cancellationToken);
        var options = request.OptionsWith(settings);
        var verdicts = new List<(DocumentPair, Verdict)>();
        foreach (var documents in pairs)
            verdicts.Add((documents, await JudgeAsync(documents, options, settings, request.CheckVersion, cancellationToken)));
        var verdict = VerdictMerge.Of(verdicts);
        verdict = verdict with { Notes = [.. verdict.Notes, .. settings.Remarks(verdict, Today, isWhole: !options.Filter.IsActive)] };

        var shown = request.BreakingOnly ? verdict with { Changes = [.. verdict.Changes.Where(IsSerious)] } : verdict;
        if (request.Format == Reports.Html)
            shown = shown with { Sources = await SourceTexts.ReadAsync(shown, cancellationToken) };
        var report = Reports.Create(request.Format, request.Output is null && environment.ShowsColours);
        await WriteAsync(Disarmed(report.Render(PrintableVerdict.Of(shown)), request.Format), request.Output, cancellationToken);
        return Threshold.IsReached(request.FailOn, verdict) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static bool IsSerious(Finding finding) => finding.IsBreaking || finding.Severity == Severity.Error;

    private async Task<Verdict> JudgeAsync(
        DocumentPair documents, ComparisonOptions options, Settings settings, bool checksVersion, CancellationToken cancellationToken)
    {
        var compared = await compare(documents.Base, documents.Revision, options, cancellationToken);
        var changes = compared.Changes.Select(change => change with { Document = documents.Name });
        var verdict = settings.Apply(documents.Name is null ? compared : compared with { Changes = [.. changes] }, Today);
        var isChanged = documents is { Base: not null, Revision: not null };
        return checksVersion && isChanged && VersionCheck.Examine(verdict) is { } finding
            ? verdict with { Changes = [.. settings.Severities.Apply([finding]), .. verdict.Changes] }
            : verdict;
    }

    private DateOnly Today => DateOnly.FromDateTime(environment.Time.GetUtcNow().UtcDateTime);

    private static string Disarmed(string report, string format) =>
        format is "json" or "sarif" ? LogCommands.DisarmJson(report) : LogCommands.Disarm(report);

    private async Task WriteAsync(string report, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await environment.Out.WriteAsync(report.AsMemory(), cancellationToken);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(Path.Combine(environment.WorkingDirectory, file), report, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is DirectoryNotFoundException ? "its folder does not exist" : exception.Message;
            throw new IOException($"{file}: the report cannot be written: {reason}", exception);
        }
    }
}
