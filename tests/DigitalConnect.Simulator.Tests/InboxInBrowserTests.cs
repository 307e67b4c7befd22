using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.Simulator.Tests;

public sealed class InboxInBrowserTests : BrowserTest
{
    private const string WithAttachments = """
        {"content":"Here is the recording, and a picture.","attachments":[
          {"id":"my-mp3-id","name":"call.mp3","type":"audio/mpeg","size":"1024"},
          {"id":"lost-id","name":"parcel.jpg","type":"image/jpeg","size":"3072"}]}
        """;

    private ILocator Messages => Page.Locator("#messages > li");

    [SetUp]
    public Task Visit() => Page.GotoAsync(Simulator.BaseAddress.ToString());

    [TearDown]
    public void Nothing_is_wrong_with_the_page()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Complaints, Is.Empty);
            Assert.That(RequestsElsewhere, Is.Empty);
        });
    }

    [Test]
    public async Task A_message_appears_as_it_arrives_with_its_key_and_its_replays()
    {
        await Expect(Page.GetByText("No message yet")).ToBeVisibleAsync();

        using var first = await Client.SendAsync("""{"content":"My parcel has not arrived."}""", key: "key-1");
        await Expect(Messages).ToHaveCountAsync(1);
        await Expect(Messages.First).ToContainTextAsync("My parcel has not arrived.");
        await Expect(Messages.First).ToContainTextAsync("key key-1");
        await Expect(Page.GetByText("replayed")).ToBeHiddenAsync();

        using var replay = await Client.SendAsync("""{"content":"My parcel has not arrived."}""", key: "key-1");
        await Expect(Messages.First).ToContainTextAsync("replayed 1×");
        await Expect(Messages).ToHaveCountAsync(1);
    }

    [Test]
    public async Task A_failed_attachment_is_told_from_a_good_one_by_more_than_colour()
    {
        using var response = await Client.SendAsync(WithAttachments);

        var attachments = Page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "Attachments" }).GetByRole(AriaRole.Listitem);
        await Expect(attachments.Nth(0)).Not.ToContainTextAsync("failed");
        await Expect(attachments.Nth(1)).ToContainTextAsync("failed");
        await Expect(Messages.First).ToContainTextAsync("206 partial");
        await Expect(Messages.First).ToContainTextAsync("Attachments not found: lost-id");
    }

    [Test]
    public async Task What_people_wrote_stays_text()
    {
        const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        using var response = await Client.SendAsync(
            $$"""{"content":"{{Attack}}","attachments":[{"id":"{{Attack}}","name":"{{Attack}}","type":"{{Attack}}","size":"{{Attack}}"}]}""");

        await Expect(Messages.First.Locator(".content")).ToHaveTextAsync(Attack);
        await Expect(Messages.First.Locator("img, script")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_conversation_is_ended_and_another_started_with_the_keyboard()
    {
        var conversations = Page.Locator("#conversations button");
        await Expect(conversations).ToHaveCountAsync(1);

        await Page.GetByRole(AriaRole.Button, new() { Name = "End conversation" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(conversations.First).ToContainTextAsync("ended");
        using var refused = await Client.SendAsync();
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }).FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Expect(conversations).ToHaveCountAsync(2);
        await conversations.Nth(1).PressAsync("Enter");
        await Expect(conversations.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(conversations.Nth(1)).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_message_in_another_conversation_is_counted_until_it_is_read()
    {
        var other = Simulator.StartConversation();
        var button = Page.Locator($"#conversations button[data-id='{other}']");
        await Expect(button).ToBeVisibleAsync();

        using var response = await Client.SendAsync(conversation: other);
        await Expect(button).ToContainTextAsync("1 new");
        await button.ClickAsync();
        await Expect(button).Not.ToContainTextAsync("new");
        await Expect(Messages).ToHaveCountAsync(1);
    }

    [Test]
    public async Task A_long_conversation_is_counted_in_full_and_opens_on_its_newest_message()
    {
        for (var n = 1; n <= 600; n++)
        {
            using var response = await Client.SendAsync($$"""{"content":"message {{n}}"}""");
        }

        await Page.ReloadAsync();

        await Expect(Page.Locator("#conversations button")).ToContainTextAsync("600 messages");
        await Expect(Page.GetByText("Latest 100 of 600 messages")).ToBeVisibleAsync();
        await Expect(Messages).ToHaveCountAsync(100);
        await Expect(Messages.Last).ToContainTextAsync("message 600");
        await Expect(Messages.Last).ToBeInViewportAsync();

        using var next = await Client.SendAsync("""{"content":"message 601"}""");
        await Expect(Page.GetByText("Latest 101 of 601 messages")).ToBeVisibleAsync();
        await Expect(Messages.Last).ToBeInViewportAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show older messages" }).ClickAsync();
        await Expect(Messages).ToHaveCountAsync(201);
        await Expect(Messages.First).ToContainTextAsync("message 401");
    }

    [TestCase("206", 206), TestCase("409", 409), TestCase("429", 429), TestCase("503", 503)]
    public async Task A_button_makes_the_next_response_what_it_says(string button, int status)
    {
        // Not by its name alone: the button of a conversation has the random id, which may hold the same digits.
        await Page.Locator($"button[data-response='{button}']").ClickAsync();
        var waiting = Page.GetByRole(AriaRole.List, new() { Name = "Waiting for a request" }).GetByRole(AriaRole.Listitem);
        await Expect(waiting).ToHaveCountAsync(1);
        await Expect(waiting).ToContainTextAsync(button);

        using var response = await Client.SendAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        await Expect(waiting).ToHaveCountAsync(0);
    }

    [Test]
    public async Task An_arrival_is_announced_to_those_who_listen()
    {
        await Expect(Page.Locator("#connection")).ToHaveTextAsync("Live");

        using var response = await Client.SendAsync("""{"content":"Are you there?"}""");

        await Expect(Page.Locator("#announcer")).ToHaveTextAsync("New message: Are you there?");
    }

    [TestCase(ColorScheme.Light), TestCase(ColorScheme.Dark)]
    public async Task A_full_inbox_is_pictured(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        const string Question = """{"content":"Hello, my parcel has not arrived yet. Can you help me?"}""";
        using var first = await Client.SendAsync(Question, key: "5c4ef5a0-7f57-4b1e");
        using var replay = await Client.SendAsync(Question, key: "5c4ef5a0-7f57-4b1e");
        using var partial = await Client.SendAsync(WithAttachments, key: "9f1c1d1e-0a44-4c8e");
        Simulator.EndConversation(Simulator.StartConversation());
        Simulator.Next(DigitalConnect.Simulator.SimulatedResponse.Status(503));

        await Expect(Messages).ToHaveCountAsync(2);
        await Expect(Page.Locator("#waiting li")).ToHaveCountAsync(1);
        await PictureAsync($"inbox-{scheme}");
    }

    [Test]
    public async Task A_small_screen_shows_everything_in_one_column()
    {
        await Page.SetViewportSizeAsync(390, 844);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        using var response = await Client.SendAsync(WithAttachments, key: "9f1c1d1e-0a44-4c8e");

        await Expect(Messages).ToHaveCountAsync(1);
        Assert.That(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "nothing sticks out");
        await PictureAsync("inbox-small");
    }
}
