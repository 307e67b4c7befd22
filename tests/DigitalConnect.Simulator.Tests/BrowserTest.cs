using Microsoft.Playwright;

namespace DigitalConnect.Simulator.Tests;

/// <summary>A page of the simulator in a browser.</summary>
[External("chromium")]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public abstract class BrowserTest : SimulatorTest
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private protected IPage Page { get; private set; } = null!;

    /// <summary>What the console complained about: script errors, and whatever the content security policy stopped.</summary>
    private protected IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The requests that went to another server than the simulator.</summary>
    private protected IEnumerable<string> RequestsElsewhere =>
        _requests.Where(url => !url.StartsWith(Simulator.BaseAddress.ToString(), StringComparison.Ordinal)
            && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal));

    [OneTimeSetUp]
    public async Task Launch()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    [OneTimeTearDown]
    public async Task Quit()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [SetUp]
    public async Task Open()
    {
        _complaints.Clear();
        _requests.Clear();
        Page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1360, Height = 860 } });
        Page.Request += (_, request) => _requests.Add(request.Url);
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add(message.Text);
        };
    }

    [TearDown]
    public Task Close() => Page.Context.CloseAsync();

    /// <summary>Keeps a picture of the page with the results of the run.</summary>
    private protected async Task PictureAsync(string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", $"{name}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        TestContext.AddTestAttachment(path);
    }
}
