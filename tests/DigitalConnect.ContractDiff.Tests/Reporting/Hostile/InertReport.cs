using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;

namespace DigitalConnect.ContractDiff.Tests.Reporting.Hostile;

/// <summary>What a report must not hold, whatever the contract says: nothing that a reader of its format would act upon.</summary>
internal static partial class InertReport
{
    private const int ZeroWidthJoiner = 0x200D;

    // As close to a comment on GitHub as a library comes.
    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseMathematics().Build();

    private static readonly string[] ElementsOfMarkdown =
        ["h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "code", "details", "summary", "ul", "li"];

    private static readonly string[] ElementsOfHtml =
    [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "script", "body", "header", "main", "h1", "h2", "h3", "ul", "li", "p", "span", "form",
        "label", "input", "fieldset", "legend", "article", "details", "summary", "code", "div", "dl", "dt", "dd", "figure", "figcaption", "pre",
        "mark", "section",
    ];

    private static readonly string[] ElementsOfJUnit = ["testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"];

    public static void Check(string format, string report, int findings, string what)
    {
        Assert.That(report.EnumerateRunes().Where(IsHidden), Is.Empty, $"{what}: controls of a terminal or of the direction of text");
        Assert.That(report, Does.Not.Contain("##[").And.Not.Contain("##vso[").IgnoreCase, $"{what}: commands anywhere in a line of a log");
        var commands = report.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)).ToList();
        if (format == "github")
            Assert.That(commands, Has.Count.EqualTo(findings).And.All.Match(Annotation()), $"{what}: annotations");
        else
            Assert.That(commands, Is.Empty, $"{what}: commands at the start of a line of a log");
        switch (format)
        {
            case "markdown":
                CheckMarkdown(report, what);
                break;
            case "html":
                CheckHtml(report, what);
                break;
            case "sarif":
                CheckSarif(report, findings, what);
                break;
            case "junit":
                Assert.That(XDocument.Parse(report).Descendants().Select(element => element.Name.LocalName).Except(ElementsOfJUnit), Is.Empty, what);
                break;
        }
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or ZeroWidthJoiner)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;

    private static void CheckMarkdown(string report, string what)
    {
        Assert.That(Elements(Markdig.Markdown.ToHtml(report, Markdown)).Except(ElementsOfMarkdown), Is.Empty, what);
        Assert.That(report.Split('\n').Where(line => line is ['|', ..]).Select(line => Cell().Count(line)), Has.All.EqualTo(5), $"{what}: columns");
        var text = Code().Replace(report, "");
        Assert.That(text, Does.Not.Match(@"@\w").And.Not.Match(@"#\w").And.Not.Contain("GH-1").And.Not.Contain("://"), $"{what}: mentions and links");
    }

    private static void CheckHtml(string report, string what)
    {
        var elements = Elements(report).ToList();
        Assert.That(elements.Except(ElementsOfHtml), Is.Empty, what);
        Assert.That(elements.Count(element => element == "script"), Is.EqualTo(2), $"{what}: the start and the end of the page's own script");
        Assert.That(Tag().Matches(report).Select(tag => tag.Value), Has.None.Match(@"\son\w+\s*=|\sstyle\s*=|javascript:"), what);
    }

    private static void CheckSarif(string report, int findings, string what)
    {
        var texts = JsonNode.Parse(report)!["runs"]![0]!["results"]!.AsArray().Select(result => (string?)result!["message"]!["text"]).ToList();
        Assert.That(texts, Has.Count.EqualTo(findings).And.None.Match(@"(?<!\\)\]\(").And.None.Match(@"(?<!\{)\{\d+\}"), $"{what}: links");
    }

    private static IEnumerable<string> Elements(string html) => Tag().Matches(html).Select(tag => tag.Groups["name"].Value);

    [GeneratedRegex("^::(error|warning|notice) (file=[^:,]*,line=[0-9]+,col=[0-9]+,)?title=[a-z-]+::")]
    private static partial Regex Annotation();

    [GeneratedRegex("</?(?<name>!?[a-zA-Z][a-zA-Z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    // The end of a cell, as GitHub sees it: a backslash takes the sign behind it along, even in code.
    [GeneratedRegex(@"\G(\\.|[^\\|])*\|")]
    private static partial Regex Cell();

    [GeneratedRegex("(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex Code();
}
