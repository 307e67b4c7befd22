using System.Security.Cryptography;
using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using static System.Net.WebUtility;

namespace DigitalConnect.ContractDiff.Reporting.Html;

/// <summary>
/// The verdict as one page that needs nothing else: both sides of every finding, to filter and to search. Its content
/// security policy lets only its own script and style run, whatever a document contains.
/// </summary>
internal sealed class HtmlReport : IReport
{
    // What fits on a screen is shown at once.
    private const int MostOpen = 2;

    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        var excerpts = new SourceExcerpts(verdict.Sources);
        var changes = VerdictSummary.WorstFirst(verdict);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}">
            <title>Contract change</title>
            <style>{Style}</style>
            </head>
            <body>
            <header>
            <h1>Contract change</h1>
            <ul class="documents">
            {string.Concat(verdict.Documents.Select(document => Describe(document, isOnly: verdict.Documents.Count == 1)))}</ul>
            <p><span class="outcome{(verdict.WireBreaking || verdict.ClientBreaking ? " breaking" : "")}">{HtmlEncode(VerdictSummary.Outcome(verdict))}</span>
            {HtmlEncode(VerdictSummary.Counts(verdict))}</p>
            </header>
            <form id="filter" role="search" hidden>
            <label><input type="checkbox" id="breaking"> breaking only ({changes.Count(change => change.IsBreaking)})</label>
            <fieldset><legend>Severity</legend>
            {string.Join('\n', SeverityBoxes(changes))}
            </fieldset>
            <label>Search <input type="search" id="search" placeholder="rule, operation, member, text"></label>
            <span id="count" role="status"></span>
            </form>
            <main>
            {Findings(changes, excerpts)}<p class="nothing" id="unmatched" hidden>No finding matches the filter.</p>
            {(verdict.Changes.Count == 0 ? "<p class=\"nothing\">There is no finding to show.</p>\n" : "")}</main>
            {List("Accepted", verdict.Accepted.Select(Describe))}{List("Notes", verdict.Notes)}<script>{Script}</script>
            </body>
            </html>

            """;
    }

    private static string Findings(IReadOnlyList<ReportedChange> changes, SourceExcerpts excerpts) => string.Concat(
        changes.Select((change, index) => HtmlFinding.Render(change, index + 1, changes.Count <= MostOpen, excerpts)));

    private static string Describe(ComparedDocument document, bool isOnly)
    {
        var names = (document.Base, document.Revision) switch
        {
            (null, var added) => $"{HtmlEncode(added)} (new)",
            (var removed, null) => $"{HtmlEncode(removed)} (removed)",
            var (old, now) => $"{HtmlEncode(old)} → {HtmlEncode(now)}",
        };
        return $"<li>{names}{(isOnly ? "" : $": {HtmlEncode(VerdictSummary.Outcome(document))}")}</li>\n";
    }

    // A break of the client alone is a row of its own, lest who hides what is not breaking hides it.
    private static IEnumerable<string> SeverityBoxes(IReadOnlyList<ReportedChange> changes) =>
        from name in HtmlFinding.Ranks
        select $"""<label><input type="checkbox" name="severity" value="{name}" checked> """
            + $"{name.Replace('-', ' ')} ({changes.Count(change => HtmlFinding.Rank(change) == name)})</label>";

    private static string Describe(AcceptedFinding accepted) => $"{accepted.Finding.Message} ({accepted.Finding.Id}): {accepted.Reason}";

    private static string List(string title, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"<li>{HtmlEncode(item)}</li>\n"));
        return lines.Length == 0 ? "" : $"<section>\n<h3>{title}</h3>\n<ul>\n{lines}</ul>\n</section>\n";
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(typeof(HtmlReport), name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
