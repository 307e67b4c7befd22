using System.Text;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>
/// Workflow commands that put each finding on its line of a pull request
/// (docs.github.com, "Workflow commands for GitHub Actions").
/// </summary>
internal sealed class GitHubReport : IReport
{
    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        var lines = new StringBuilder();
        foreach (var change in VerdictSummary.WorstFirst(verdict))
            lines.Append(Annotation(change.Finding, Command(change), Message(change))).Append('\n');
        foreach (var (finding, reason) in verdict.Accepted)
            lines.Append(Annotation(finding, "notice", $"accepted: {Message(new ReportedChange(finding, []))}\n{reason}")).Append('\n');
        foreach (var note in verdict.Notes)
            lines.Append("::warning title=contract-diff::").Append(Data(note)).Append('\n');

        return lines.Append(VerdictSummary.Outcome(verdict)).Append(' ').Append(VerdictSummary.Counts(verdict)).Append('\n').ToString();
    }

    // What breaks the client alone has the severity info; it fails the job, so it has to be seen.
    private static string Command(ReportedChange change) =>
        change.BreaksClient ? "error" : change.Finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static string Annotation(Finding finding, string command, string message)
    {
        var place = finding.Place is { } location
            ? $"file={Property(RepositoryPath.Of(location.File))},line={location.Line},col={location.Column},"
            : "";
        return $"::{command} {place}title={Property(finding.Id)}::{Data(message)}";
    }

    private static string Message(ReportedChange change)
    {
        var finding = change.Finding;
        var reaches = finding.Operation is null ? "" : $" ({finding.Operation})";
        var others = string.Concat(change.Others.Select(other => $"\nalso {ReportedChange.Describe(other, most: 1)}"));
        var client = string.Concat(change.Client.Select(effect => $"\n{ReportedChange.Describe(effect)}"));
        return $"{finding.Message}{reaches}{others}{client}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
