using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.IntegrationTests.Samples;

public sealed class TwoBrowsersTests : TwoBrowsersTest
{
    [Test]
    public async Task A_visitor_and_an_agent_talk_send_files_and_start_anew()
    {
        await VisitorPage.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await ChooseFileAsync(VisitorPage.GetByLabel("File"), "parcel.txt", "A picture of the parcel");
        await SayAsync(VisitorPage, "Message", "My parcel has not arrived.");
        await Expect(Said(VisitorPage, "Visitor")).ToContainTextAsync("My parcel has not arrived.");

        var first = (await ReceiveAsync(1)).Single().ConversationId;
        await AgentPage.Locator($"#conversations button[data-id='{first}']").ClickAsync();
        await Expect(Heard.Last).ToContainTextAsync("My parcel has not arrived.");
        await Expect(Heard.Last).ToContainTextAsync("parcel.txt");

        await ChooseFileAsync(AgentPage.Locator("#file"), "label.txt", "The label of the parcel");
        await SayAsync(AgentPage, "Reply as the agent", "Is this the label?");
        await Expect(Said(VisitorPage, "Agent")).ToContainTextAsync("Is this the label?");
        Assert.That(await DownloadAsync(Said(VisitorPage, "Agent").GetByRole(AriaRole.Link)), Is.EqualTo("The label of the parcel"));
        await PictureAsync("middleware-light", ColorScheme.Light);
        await PictureAsync("middleware-dark", ColorScheme.Dark);

        await AgentPage.GetByRole(AriaRole.Button, new() { Name = "End conversation" }).ClickAsync();
        await Expect(Said(VisitorPage, "Notice")).ToContainTextAsync("The agent has ended the conversation");

        await SayAsync(VisitorPage, "Message", "It has arrived, thank you!");
        await Expect(Said(VisitorPage, "Visitor").Last).ToContainTextAsync("It has arrived, thank you!");
        var second = (await ReceiveAsync(2)).Single(message => message.Content == "It has arrived, thank you!").ConversationId;
        await AgentPage.Locator($"#conversations button[data-id='{second}']").ClickAsync();
        await Expect(Heard.Last).ToContainTextAsync("It has arrived, thank you!");
        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task A_message_that_is_not_taken_stays_to_be_sent_again()
    {
        await VisitorPage.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await VisitorPage.Context.SetOfflineAsync(true);
        await SayAsync(VisitorPage, "Message", "Hello");
        await Expect(VisitorPage.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please send it again");
        await Expect(VisitorPage.GetByLabel("Message")).ToHaveValueAsync("Hello");

        await VisitorPage.Context.SetOfflineAsync(false);
        await VisitorPage.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(Said(VisitorPage, "Visitor")).ToHaveCountAsync(1);
        Assert.That(await ReceiveAsync(1), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_page_that_is_opened_again_shows_what_was_said()
    {
        await VisitorPage.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await SayAsync(VisitorPage, "Message", "Hello");
        await Expect(Said(VisitorPage, "Visitor")).ToHaveCountAsync(1);
        await VisitorPage.SetViewportSizeAsync(390, 844);
        await VisitorPage.ReloadAsync();

        await Expect(Said(VisitorPage, "Visitor")).ToContainTextAsync("Hello");
        Assert.That(
            await VisitorPage.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "nothing sticks out");
        await PictureAsync("middleware-small", ColorScheme.Light);
    }

    private static Task ChooseFileAsync(ILocator input, string name, string content) =>
        input.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });

    private async Task<string> DownloadAsync(ILocator link)
    {
        var download = await VisitorPage.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }

    private async Task PictureAsync(string name, ColorScheme scheme)
    {
        await VisitorPage.EmulateMediaAsync(new() { ColorScheme = scheme });
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", $"{name}.png");
        await VisitorPage.ScreenshotAsync(new() { Path = path });
        TestContext.AddTestAttachment(path);
    }
}
