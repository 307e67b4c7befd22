using DigitalConnect.ContractDiff.Reporting.Html;
using DigitalConnect.ContractDiff.Reporting.Sarif;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The formats of a report, by name.</summary>
internal static class Reports
{
    /// <summary>The format that shows the documents, too.</summary>
    public const string Html = "html";

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "markdown", "github", "sarif", "junit", Html];

    /// <summary>The report of a format.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="colours">Whether text may be coloured.</param>
    public static IReport Create(string format, bool colours) => format switch
    {
        "json" => new JsonReport(),
        "markdown" => new MarkdownReport(),
        "github" => new GitHubReport(),
        "sarif" => new SarifReport(),
        Html => new HtmlReport(),
        "junit" => new JUnitReport(),
        _ => new TextReport(colours),
    };
}
