using System.Text;
using DigitalConnect.IntegrationTests.Simulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>A visitor at the page of the sample, and an agent at the inbox of the simulator.</summary>
[External("chromium")]
public sealed class TwoBrowsersTests : MiddlewareTest
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _visitor = null!;
    private IPage _agent = null!;

    [SetUp]
    public async Task Open()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _visitor = await OpenAsync(Page, 640);
        _agent = await OpenAsync(Simulator.BaseAddress, 1360);
    }

    [TearDown]
    public async Task Close()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [Test]
    public async Task A_visitor_and_an_agent_talk_send_files_and_start_anew()
    {
        await _visitor.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await ChooseFileAsync(_visitor.GetByLabel("File"), "parcel.txt", "A picture of the parcel");
        await SayAsync(_visitor, "Message", "My parcel has not arrived.");
        await Expect(Said(_visitor, "Visitor")).ToContainTextAsync("My parcel has not arrived.");

        var first = Simulator.Messages.Single().ConversationId;
        await _agent.Locator($"#conversations button[data-id='{first}']").ClickAsync();
        await Expect(Heard.Last).ToContainTextAsync("My parcel has not arrived.");
        await Expect(Heard.Last).ToContainTextAsync("parcel.txt");

        await ChooseFileAsync(_agent.Locator("#file"), "label.txt", "The label of the parcel");
        await SayAsync(_agent, "Reply as the agent", "Is this the label?");
        await Expect(Said(_visitor, "Agent")).ToContainTextAsync("Is this the label?");
        Assert.That(await DownloadAsync(Said(_visitor, "Agent").GetByRole(AriaRole.Link)), Is.EqualTo("The label of the parcel"));
        await PictureAsync("middleware-light", ColorScheme.Light);
        await PictureAsync("middleware-dark", ColorScheme.Dark);

        await _agent.GetByRole(AriaRole.Button, new() { Name = "End conversation" }).ClickAsync();
        await Expect(Said(_visitor, "Notice")).ToContainTextAsync("The agent has ended the conversation");

        await SayAsync(_visitor, "Message", "It has arrived, thank you!");
        await Expect(Said(_visitor, "Visitor").Last).ToContainTextAsync("It has arrived, thank you!");
        var second = Simulator.Messages.Single(message => message.Content == "It has arrived, thank you!").ConversationId;
        await _agent.Locator($"#conversations button[data-id='{second}']").ClickAsync();
        await Expect(Heard.Last).ToContainTextAsync("It has arrived, thank you!");
        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task A_message_that_does_not_arrive_stays_to_be_sent_again()
    {
        await _visitor.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        Simulator.Next(DigitalConnect.Simulator.SimulatedResponse.Status(429));
        await SayAsync(_visitor, "Message", "Hello");
        await Expect(_visitor.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please send it again");
        await Expect(_visitor.GetByLabel("Message")).ToHaveValueAsync("Hello");

        await _visitor.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(Said(_visitor, "Visitor")).ToHaveCountAsync(1);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_page_that_is_opened_again_shows_what_was_said()
    {
        await _visitor.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await SayAsync(_visitor, "Message", "Hello");
        await Expect(Said(_visitor, "Visitor")).ToHaveCountAsync(1);
        await _visitor.SetViewportSizeAsync(390, 844);
        await _visitor.ReloadAsync();

        await Expect(Said(_visitor, "Visitor")).ToContainTextAsync("Hello");
        Assert.That(await _visitor.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "nothing sticks out");
        await PictureAsync("middleware-small", ColorScheme.Light);
    }

    private ILocator Heard => _agent.Locator("#messages > li");

    private static ILocator Said(IPage page, string author) => page.Locator($"#messages > li.{author}");

    private async Task<IPage> OpenAsync(Uri address, int width)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 860 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    private static async Task SayAsync(IPage page, string label, string text)
    {
        await page.GetByLabel(label).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    private static Task ChooseFileAsync(ILocator input, string name, string content) =>
        input.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });

    private async Task<string> DownloadAsync(ILocator link)
    {
        var download = await _visitor.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }

    private async Task PictureAsync(string name, ColorScheme scheme)
    {
        await _visitor.EmulateMediaAsync(new() { ColorScheme = scheme });
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", $"{name}.png");
        await _visitor.ScreenshotAsync(new() { Path = path });
        TestContext.AddTestAttachment(path);
    }
}
