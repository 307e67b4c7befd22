using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using static System.Net.WebUtility;

namespace DigitalConnect.ContractDiff.Reporting.Html;

/// <summary>One finding of the page.</summary>
internal static class HtmlFinding
{
    public static string Render(Finding finding, int number, SourceExcerpts excerpts)
    {
        var html = new StringBuilder();
        html.Append(null, $"""
            <article data-level="{finding.Severity.Name()}" aria-labelledby="finding-{number}">
            <div class="what">
            <h2 id="finding-{number}"><span class="level">{finding.Severity.Name()}</span> {HtmlEncode(finding.Message)}</h2>
            <dl>

            """);
        Term(html, "rule", $"<code>{HtmlEncode(finding.Id)}</code>");
        Term(html, "pointer", $"<code>{HtmlEncode(finding.Pointer)}</code>");
        foreach (var operation in Reach.Of(finding, most: 20))
            Term(html, "reaches", $"<code>{HtmlEncode(operation)}</code>");
        foreach (var effect in finding.Client)
            Term(html, "client", $"<code>{HtmlEncode(effect.Member)}</code>: {HtmlEncode(effect.Effect)}{(effect.IsBreaking ? " (breaking)" : "")}");
        html.Append("</dl>\n</div>\n<div class=\"sides\">\n");
        Side(html, "base", "not in the base", finding.Base, excerpts);
        Side(html, "revision", "not in the revision", finding.Revision, excerpts);
        if (finding.Use is not null)
            Side(html, "used at", "", finding.Use, excerpts);
        return html.Append("</div>\n</article>\n").ToString();
    }

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
