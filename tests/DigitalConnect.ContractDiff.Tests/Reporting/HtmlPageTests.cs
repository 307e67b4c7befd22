using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Reporting.Html;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>The page in a real browser: Chromium as the system has it, nothing is downloaded.</summary>
[External("Chromium")]
public sealed class HtmlPageTests
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu"];

    private readonly List<string> _problems = [];
    private DirectoryInfo _folder = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    [SetUp]
    public async Task OpenPageAsync()
    {
        _problems.Clear();
        _folder = Directory.CreateTempSubdirectory("contract-diff-page-");
        var file = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(file, new HtmlReport().Render(Samples.All with
        {
            Sources = new Dictionary<string, string>
            {
                ["spec/api.yaml"] = string.Concat(Enumerable.Range(1, 100).Select(line => $"line {line}\n")),
                ["a,b:c d.yaml"] = "</pre><script>document.title = 'taken over'</script>\n",
            },
        }));

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        _page = await _browser.NewPageAsync();
        _page.PageError += (_, error) => _problems.Add(error);
        _page.Console += (_, message) => _problems.Add(message.Text);
        _page.Request += (_, request) => _problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [request.Url]);
        await _page.GotoAsync(new Uri(file).AbsoluteUri);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder?.Delete(recursive: true);
    }

    [Test]
    public async Task It_lists_every_finding_and_both_sides()
    {
        await Expect(Findings).ToHaveCountAsync(4);
        await Expect(Findings.First.GetByRole(AriaRole.Heading)).ToHaveTextAsync("error the request property 'size' became required");
        await Expect(Findings.First.Locator("mark")).ToHaveTextAsync(new Regex(@"^\s*74  line 74$"));
        await Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync("4 of 4 shown");
        Assert.That(_problems, Is.Empty);
    }

    [Test]
    public async Task It_filters_by_severity()
    {
        await _page.GetByLabel("error (2)").UncheckAsync();

        await Expect(Findings).ToHaveCountAsync(2);
        await Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 of 4 shown");
    }

    [Test]
    public async Task It_shows_what_breaks_only()
    {
        await _page.GetByLabel("breaking only (2)").CheckAsync();

        await Expect(Findings).ToHaveCountAsync(2);
    }

    [Test]
    public async Task A_filter_that_nothing_matches_leaves_a_sentence()
    {
        await _page.GetByLabel("Search").FillAsync("no such word");

        await Expect(_page.GetByText("No finding matches the filter.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_dozen_findings_fit_on_a_screen()
    {
        var findings = Enumerable.Range(0, 12).Select(number => Samples.Required with { Pointer = $"#/{number}" });
        await _page.SetContentAsync(new HtmlReport().Render(Samples.Verdict("major", [.. findings])));

        Assert.That((await Findings.Last.BoundingBoxAsync())!.Y, Is.LessThan(720));
    }

    [TestCase(320)]
    [TestCase(1280)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        await _page.SetViewportSizeAsync(width, 720);

        Assert.That(await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task It_searches()
    {
        await _page.GetByLabel("Search").FillAsync("SUBJECT removed");

        await Expect(Findings).ToHaveCountAsync(1);
        await Expect(Findings.GetByRole(AriaRole.Heading)).ToContainTextAsync("'subject' was removed");
    }

    [Test]
    public async Task A_document_cannot_run_code_in_it()
    {
        await Expect(_page).ToHaveTitleAsync("Contract change");
        Assert.That(_problems, Is.Empty);
    }

    // Roles leave out what is hidden.
    private ILocator Findings => _page.GetByRole(AriaRole.Article);
}
