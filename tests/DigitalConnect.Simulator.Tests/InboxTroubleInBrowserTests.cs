using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.Simulator.Tests;

public sealed class InboxTroubleInBrowserTests : BrowserTest
{
    private ILocator Failure => Page.GetByRole(AriaRole.Alert);

    private ILocator StartButton => Page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" });

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_click_that_does_nothing_says_so_until_one_works(bool isAnswered)
    {
        await Page.GotoAsync(Simulator.BaseAddress.ToString());
        await Page.RouteAsync("**/inbox/start?", route => isAnswered ? route.FulfillAsync(new() { Status = 404 }) : route.AbortAsync());
        await StartButton.ClickAsync();
        await Expect(Failure).ToContainTextAsync("That did not work");
        await Expect(Failure).ToBeInViewportAsync();

        await Page.UnrouteAllAsync();
        await StartButton.ClickAsync();
        await Expect(Failure).ToBeHiddenAsync();
        await Expect(Page.Locator("#conversations button")).ToHaveCountAsync(2);
    }

    [Test]
    public async Task Before_anything_is_known_no_example_is_promised()
    {
        await Page.RouteAsync("**/inbox/events", route => route.AbortAsync());
        await Page.GotoAsync(Simulator.BaseAddress.ToString());

        await Expect(Page.Locator("#connection")).ToHaveTextAsync("Reconnecting");
        await Expect(Page.GetByText("for instance with")).ToBeHiddenAsync();
    }
}
