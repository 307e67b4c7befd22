using System.Text;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict as a comment on a pull request.</summary>
internal sealed class MarkdownReport : IReport
{
    // GitHub refuses a comment of more than 65,536 characters.
    private const int Limit = 60_000;

    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append("### Contract change\n\n**").Append(VerdictSummary.Outcome(verdict)).Append("** ");
        text.Append(VerdictSummary.Counts(verdict)).Append('\n');
        AppendDocuments(text, verdict);
        var changes = VerdictSummary.WorstFirst(verdict);
        var important = changes.Where(change => change.Finding.Severity > Severity.Info || change.BreaksClient).ToList();
        AppendTable(text, important);
        AppendDetails(text, "not breaking", [.. changes.Except(important)]);
        AppendList(text, "accepted", verdict.Accepted.Select(accepted =>
            $"{MarkdownText.Escape(accepted.Finding.Message)} ({MarkdownText.Code(accepted.Finding.Id)}): {MarkdownText.Escape(accepted.Reason)}"));
        AppendList(text, "notes", verdict.Notes.Select(MarkdownText.Escape));
        return text.ToString();
    }

    private static void AppendDocuments(StringBuilder text, Verdict verdict)
    {
        if (verdict.Documents.Count < 2)
            return;
        text.Append('\n');
        foreach (var document in verdict.Documents)
            text.Append("- ").Append(MarkdownText.Code(document.Name!)).Append(": ").Append(VerdictSummary.Outcome(document)).Append('\n');
    }

    private static void AppendTable(StringBuilder text, List<ReportedChange> changes)
    {
        if (changes.Count == 0)
            return;

        text.Append("\n| severity | change | where | generated client |\n|---|---|---|---|\n");
        for (var index = 0; index < changes.Count; index++)
        {
            var row = Row(changes[index]);
            if (text.Length + row.Length > Limit)
            {
                text.Append("\n… and ").Append(changes.Count - index).Append(" more; contract-diff lists them all.\n");
                return;
            }

            text.Append(row);
        }
    }

    private static string Row(ReportedChange change)
    {
        var finding = change.Finding;
        var place = finding.Place is { } location
            ? $"{MarkdownText.Code($"{location.File}:{location.Line}:{location.Column}")}"
            : "";
        var reaches = string.Concat(Reach.Of(finding, most: 3).Select(operation => $"<br>{MarkdownText.Code(operation)}"));
        var client = string.Join(
            "<br>",
            change.Client.Select(effect => $"{MarkdownText.Code(effect.Member)}: {MarkdownText.Escape(effect.Effect)}{Breaks(effect)}"));
        var others = string.Concat(change.Others.Select(other => $"<br>also {MarkdownText.Escape(ReportedChange.Describe(other, most: 3))}"));
        return $"| {change.Label} | {MarkdownText.Escape(finding.Message)}<br>{MarkdownText.Code(finding.Id)}{others} | {place}{reaches} | "
            + $"{client} |\n";
    }

    private static string Breaks(ClientEffect effect) => effect.IsBreaking ? " (breaking)" : "";

    private static void AppendDetails(StringBuilder text, string title, List<ReportedChange> changes)
    {
        if (changes.Count == 0)
            return;

        text.Append("\n<details><summary>").Append(changes.Count).Append(' ').Append(title).Append("</summary>\n");
        AppendTable(text, changes);
        text.Append("\n</details>\n");
    }

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
            return;

        text.Append("\n**").Append(title).Append("**\n\n");
        foreach (var line in lines.TakeWhile(line => text.Length + line.Length < Limit))
            text.Append("- ").Append(line).Append('\n');
    }
}
