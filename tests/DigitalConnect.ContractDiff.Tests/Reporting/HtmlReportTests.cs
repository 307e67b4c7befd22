using System.Collections.ObjectModel;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting.Html;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class HtmlReportTests
{
    [Test]
    public void Both_sides_of_a_finding_are_shown_with_the_line_marked()
    {
        var html = new HtmlReport().Render(Samples.Verdict("major", Samples.Required) with
        {
            Sources = new Dictionary<string, string> { ["spec/baseline/api.yaml"] = Document("old"), ["spec/api.yaml"] = Document("new") },
        });

        Assert.That(html, Does.Contain("<mark>   71  old 71</mark><span>   72  old 72</span>")
            .And.Contain("<mark>   74  new 74</mark>")
            .And.Contain("<span>   71  new 71</span>")
            .And.Not.Contain("new 70"));
    }

    [Test]
    public void What_a_document_says_is_never_html()
    {
        var html = new HtmlReport().Render(Samples.All with
        {
            Sources = new Dictionary<string, string> { ["a,b:c d.yaml"] = "</pre><script>alert(2)</script>" },
        });

        Assert.That(html, Does.Not.Contain("<script>alert").And.Contain("&lt;script&gt;alert(1)").And.Contain("&lt;script&gt;alert(2)"));
    }

    [Test]
    public void The_page_needs_nothing_else()
    {
        var html = new HtmlReport().Render(Samples.All);

        Assert.That(
            html, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("src=").And.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [Test]
    public void A_line_of_megabytes_is_cut_around_the_place()
    {
        var line = new string('a', 100_000) + "HERE" + new string('b', 100_000);
        var finding = Samples.TagAdded with { Revision = new SourceLocation("api.json", 1, 100_001) };

        var html = new HtmlReport().Render(Samples.Verdict("patch", finding) with
        {
            Sources = new Dictionary<string, string> { ["api.json"] = line },
        });

        Assert.That(html, Has.Length.LessThan(20_000).And.Contains("aHEREb"));
    }

    [Test]
    public void A_document_whose_text_is_not_there_leaves_the_place()
    {
        var html = new HtmlReport().Render(Samples.Verdict("major", Samples.Required) with { Sources = ReadOnlyDictionary<string, string>.Empty });

        Assert.That(html, Does.Contain("<figcaption>revision: spec/api.yaml:74:11</figcaption>"));
    }

    [Test]
    public void Nothing_to_show_is_said_with_the_names_of_the_documents()
    {
        var html = new HtmlReport().Render(Samples.Verdict("none") with { Documents = [new(null, "old.yaml", "new.yaml", false, false, "none")] });

        Assert.That(html, Does.Contain("<li>old.yaml → new.yaml</li>").And.Contain("There is no finding to show.").And.Contain("No change."));
    }

    [Test]
    public void The_worst_comes_first()
    {
        var html = new HtmlReport().Render(Samples.Verdict("major", Samples.TagAdded, Samples.Removed, Samples.Required));

        Assert.That(html, Does.Match("(?s)became required.*was removed.*was added"));
    }

    private static string Document(string side) => string.Concat(Enumerable.Range(1, 100).Select(line => $"{side} {line}\n"));
}
