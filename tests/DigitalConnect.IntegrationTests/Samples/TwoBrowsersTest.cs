using Microsoft.Playwright;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>A visitor at the page of the sample, and an agent at the inbox of the simulator.</summary>
[External("chromium")]
[CancelAfter(120_000)]
public abstract class TwoBrowsersTest : MiddlewareTest
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private protected IPage VisitorPage { get; private set; } = null!;

    private protected IPage AgentPage { get; private set; } = null!;

    private protected ILocator Heard => AgentPage.Locator("#messages > li");

    [SetUp]
    public async Task Open()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        VisitorPage = await OpenAsync(Page, 640);
        AgentPage = await OpenAsync(Simulator.BaseAddress, 1360);
    }

    [TearDown]
    public async Task Close()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private protected static ILocator Said(IPage page, string author) => page.Locator($"#messages > li.{author}");

    private async Task<IPage> OpenAsync(Uri address, int width)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 860 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    private protected static async Task SayAsync(IPage page, string label, string text)
    {
        await page.GetByLabel(label).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }
}
