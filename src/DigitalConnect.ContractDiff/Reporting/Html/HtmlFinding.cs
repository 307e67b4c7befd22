using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using static System.Net.WebUtility;

namespace DigitalConnect.ContractDiff.Reporting.Html;

/// <summary>One finding of the page.</summary>
internal static class HtmlFinding
{
    /// <summary>What findings are filtered by, the worst first.</summary>
    public static readonly IReadOnlyList<string> Ranks = ["error", "client-break", "warning", "info"];

    /// <summary>Which of <see cref="Ranks"/> a change has.</summary>
    public static string Rank(ReportedChange change) =>
        change.BreaksClient && change.Finding.Severity != Severity.Error ? "client-break" : change.Finding.Severity.Name();

    /// <summary>The finding, one line that opens.</summary>
    public static string Render(ReportedChange change, int number, bool isOpen, SourceExcerpts excerpts)
    {
        var finding = change.Finding;
        var html = new StringBuilder();
        html.Append(null, $"""
            <article data-severity="{Rank(change)}" data-breaking="{(change.IsBreaking ? "true" : "false")}" aria-labelledby="finding-{number}">
            <details{(isOpen ? " open" : "")}>
            <summary><h2 id="finding-{number}"><span class="severity">{change.Label}</span> {HtmlEncode(finding.Message)}</h2> {Breaks(change)}
            {(finding.Operation is null ? "" : $"<code>{HtmlEncode(finding.Operation)}</code>")}</summary>
            <div class="what">
            <dl>

            """);
        if (finding.Document is not null)
            Term(html, "document", $"<code>{HtmlEncode(finding.Document)}</code>");
        Term(html, "rule", $"<code>{HtmlEncode(finding.Id)}</code>");
        Term(html, "pointer", $"<code>{HtmlEncode(finding.Pointer)}</code>");
        foreach (var operation in Reach.Of(finding, most: 20))
            Term(html, "reaches", $"<code>{HtmlEncode(operation)}</code>");
        foreach (var other in change.Others)
            Term(html, "also", HtmlEncode(ReportedChange.Describe(other, most: 20)));
        foreach (var effect in change.Client)
            Term(html, "client", $"<code>{HtmlEncode(effect.Member)}</code>: {HtmlEncode(effect.Effect)}{(effect.IsBreaking ? " (breaking)" : "")}");
        html.Append("</dl>\n</div>\n<div class=\"sides\">\n");
        Side(html, "base", "not in the base", finding.Base, excerpts);
        if (finding.RemovedFrom is null)
            Side(html, "revision", "not in the revision", finding.Revision, excerpts);
        else
            Side(html, "removed from", "", finding.RemovedFrom, excerpts);
        if (finding.Use is not null)
            Side(html, "used at", "", finding.Use, excerpts);
        return html.Append("</div>\n</details>\n</article>\n").ToString();
    }

    // The label says so of what breaks the client alone.
    private static string Breaks(ReportedChange change) => (change.Finding, change.BreaksClient) switch
    {
        ({ Severity: not Severity.Error }, _) => "",
        ({ IsPolicy: true }, false) => "",
        ({ IsPolicy: true }, true) => """<span class="breaks">client break</span>""",
        (_, true) => """<span class="breaks">wire and client break</span>""",
        _ => """<span class="breaks">wire break</span>""",
    };

    private static void Term(StringBuilder html, string name, string value) => html.Append(null, $"<dt>{name}</dt><dd>{value}</dd>\n");

    private static void Side(StringBuilder html, string name, string absence, SourceLocation? location, SourceExcerpts excerpts)
    {
        if (location is null)
        {
            html.Append(null, $"<figure><figcaption>{name}</figcaption><p class=\"absent\">{absence}</p></figure>\n");
            return;
        }

        html.Append(
            null,
            $"<figure><figcaption>{name}: {HtmlEncode(location.File)}:{location.Line}:{location.Column}</figcaption><pre tabindex=\"0\" "
                + $"aria-label=\"{name}\">");
        foreach (var (line, text) in excerpts.Around(location))
        {
            var element = line == location.Line ? "mark" : "span";
            html.Append(null, $"<{element}>{line,5}  {HtmlEncode(text)}</{element}>");
        }

        html.Append("</pre></figure>\n");
    }
}
