using System.Diagnostics;
using System.Text.Json;
using DigitalConnect.Simulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.Simulator.Tests;

public sealed class AgentInBrowserTests : BrowserTest
{
    // One red point.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private WebhookReceiver _receiver = null!;

    private ILocator Messages => Page.Locator("#messages > li");

    private ILocator Reply => Page.GetByLabel("Reply as the agent");

    [SetUp]
    public async Task Visit()
    {
        _receiver = await WebhookReceiver.StartAsync();
        Simulator.Webhook = new(_receiver.Address);
        await Page.GotoAsync(Simulator.BaseAddress.ToString());
    }

    [TearDown]
    public async Task Leave()
    {
        Assert.That(Complaints, Is.Empty);
        await _receiver.DisposeAsync();
    }

    [Test]
    public async Task The_agent_replies_and_the_middleware_hears_it()
    {
        var delivered = NextDelivery();
        await Reply.FillAsync("How can I help?");
        await Reply.PressAsync("Enter");

        await Expect(Messages.First).ToContainTextAsync("How can I help?");
        await Expect(Messages.First).ToContainTextAsync("Agent");
        await Expect(Reply).ToHaveValueAsync("");
        await delivered;
        Assert.That(_receiver.Texts, Is.EqualTo((string[])["How can I help?"]));
    }

    [Test]
    public async Task The_agent_sends_a_file_and_sees_it()
    {
        var delivered = NextDelivery();
        await Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "label.png", MimeType = "image/png", Buffer = Picture });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await ExpectPictureAsync("label.png");
        await delivered;
        var id = _receiver.Received.Single().Event.GetProperty("payload").GetProperty("attachments")[0].GetString();
        Assert.That(Simulator.Files.Single(), Has.Property("Id").EqualTo(id).And.Property("Name").EqualTo("label.png"));
    }

    [Test]
    public async Task A_picture_of_the_contact_is_shown()
    {
        using var content = new MemoryStream(Picture);
        var file = await Simulator.AddFileAsync("parcel.png", "image/png", content);

        var body = new { attachments = new[] { new { id = file.Id, name = file.Name, type = file.Type, size = "70" } } };
        using var message = await Client.SendAsync(JsonSerializer.Serialize(body));

        await ExpectPictureAsync("parcel.png");
    }

    [Test]
    public async Task The_agent_starts_and_ends_a_conversation_and_the_middleware_hears_it()
    {
        var started = NextDelivery();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }).ClickAsync();
        await started;
        var ended = NextDelivery();
        await Page.GetByRole(AriaRole.Button, new() { Name = "End conversation" }).ClickAsync();
        await ended;

        await Expect(Reply).ToBeHiddenAsync();
        Assert.That(_receiver.Texts, Is.EqualTo((string[])["conversation_started", "conversation_ended"]));
    }

    [Test]
    public async Task An_event_that_the_middleware_did_not_take_is_told()
    {
        Simulator.Webhook = new(new Uri("http://127.0.0.1:1/")) { MaxAttempts = 1 };

        await Reply.FillAsync("Hello?");
        await Reply.PressAsync("Enter");

        await Expect(Page.GetByText("The middleware did not take message_created")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_command_of_an_empty_conversation_works_when_pasted()
    {
        var command = await Page.Locator("#example").TextContentAsync();

        using var shell = Process.Start(new ProcessStartInfo("bash") { ArgumentList = { "-c", command! }, RedirectStandardOutput = true })!;
        await shell.WaitForExitAsync();

        await Expect(Messages.First).ToContainTextAsync("Hello");
    }

    [Test]
    public async Task On_a_phone_the_page_opens_at_its_head_and_the_next_response_is_one_step_away()
    {
        await Page.SetViewportSizeAsync(390, 844);
        for (var n = 0; n < 20; n++)
        {
            using var message = await Client.SendAsync();
        }

        await Page.ReloadAsync();
        await Expect(Messages).ToHaveCountAsync(20);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Digital Connect simulator" })).ToBeInViewportAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Next response" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "206" })).ToBeInViewportAsync();
    }

    [TestCase(ColorScheme.Light, 1360), TestCase(ColorScheme.Dark, 1360), TestCase(ColorScheme.Light, 390)]
    public async Task A_conversation_is_pictured(ColorScheme scheme, int width)
    {
        await Page.SetViewportSizeAsync(width, 860);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        using var content = new MemoryStream(Picture);
        var file = await Simulator.AddFileAsync("parcel.png", "image/png", content);
        using var question = await Client.SendAsync("""{"content":"Hello, my parcel has not arrived yet. Can you help me?"}""");
        await Simulator.AgentSaysAsync(Simulator.ConversationId, "Of course. Here is your label:", [file.Id]);
        Simulator.Next(SimulatedResponse.Status(503));

        await Expect(Messages).ToHaveCountAsync(2);
        Assert.That(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "nothing sticks out");
        await PictureAsync($"conversation-{scheme}-{width}");
    }

    private async Task ExpectPictureAsync(string name)
    {
        var picture = Messages.First.GetByRole(AriaRole.Img, new() { Name = name });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);
    }

    private Task NextDelivery()
    {
        var delivered = new TaskCompletionSource();
        Simulator.WebhookDelivered += (_, _) => delivered.TrySetResult();
        return delivered.Task;
    }
}
