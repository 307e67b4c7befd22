using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>Compares two documents, applies the configuration, writes the report.</summary>
internal sealed class CompareAction(CommandEnvironment environment, CompareContracts compare)
{
    public async Task<int> RunAsync(ComparisonRequest request, CancellationToken cancellationToken)
    {
        var settings = await ConfigurationFile.ReadAsync(request.Configuration, environment.WorkingDirectory, cancellationToken);
        var verdict = settings.Apply(await compare(request.Base, request.Revision, request.Options, cancellationToken), Today);
        if (request.CheckVersion && VersionCheck.Examine(verdict) is { } finding)
            verdict = verdict with { Changes = [.. settings.Severities.Apply([finding]), .. verdict.Changes] };

        if (request.Format == Reports.Html)
            verdict = verdict with { Sources = await SourceTexts.ReadAsync(verdict, cancellationToken) };
        var report = Reports.Create(request.Format, request.Output is null && environment.ShowsColours);
        await WriteAsync(Disarmed(report.Render(PrintableVerdict.Of(verdict)), request.Format), request.Output, cancellationToken);
        return Threshold.IsReached(request.FailOn, verdict) ? ExitCode.Findings : ExitCode.Clean;
    }

    private DateOnly Today => DateOnly.FromDateTime(environment.Time.GetUtcNow().UtcDateTime);

    private static string Disarmed(string report, string format) =>
        format is "json" or "sarif" ? LogCommands.DisarmJson(report) : LogCommands.Disarm(report);

    private Task WriteAsync(string report, string? file, CancellationToken cancellationToken) => file is null
        ? environment.Out.WriteAsync(report.AsMemory(), cancellationToken)
        : File.WriteAllTextAsync(Path.Combine(environment.WorkingDirectory, file), report, cancellationToken);
}
