using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.Simulator.Tests;

public sealed class ReferenceInBrowserTests : BrowserTest
{
    [Test]
    public async Task The_reference_is_made_from_the_contract_without_leaving_this_machine()
    {
        await Page.GotoAsync(new Uri(Simulator.BaseAddress, "reference/").ToString());

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Digital Connect", Exact = true })).ToBeVisibleAsync();
        await Expect(Page.GetByText("Sends what a contact wrote to the agent of a conversation.").First).ToBeVisibleAsync();
        await Expect(Page.GetByText(Simulator.TokenEndpoint.ToString()).First).ToBeVisibleAsync();
        await PictureAsync("reference");
        Assert.Multiple(() =>
        {
            Assert.That(RequestsElsewhere, Is.Empty);
            Assert.That(Complaints, Is.Empty);
        });
    }

    [Test]
    public async Task The_reference_says_its_language_has_both_contracts_and_leads_back()
    {
        await Page.GotoAsync(new Uri(Simulator.BaseAddress, "reference/").ToString());

        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Inbox" }).ClickAsync();
        await Expect(Page.GetByText("No message yet")).ToBeVisibleAsync();

        await Page.GotoAsync(new Uri(Simulator.BaseAddress, "reference/attachments").ToString());
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Attachments", Exact = true }).First).ToBeVisibleAsync();
    }

    [TestCase("127.0.0.1"), TestCase("localhost")]
    public async Task The_reference_gets_a_token_from_this_simulator(string host)
    {
        await Page.GotoAsync($"http://{host}:{Simulator.BaseAddress.Port}/reference/");
        var answer = Page.WaitForResponseAsync(response => response.Url.EndsWith("/oauth/token", StringComparison.Ordinal));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).First.ClickAsync();

        Assert.That((await answer).Status, Is.EqualTo(200));
        Assert.That(Simulator.TokenRequests, Is.EqualTo(1));
    }
}
