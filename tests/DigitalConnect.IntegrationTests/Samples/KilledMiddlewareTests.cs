using System.Diagnostics;
using Microsoft.Playwright;
using Middleware;
using static Microsoft.Playwright.Assertions;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>The sample as a process of its own, that is killed in the middle of a conversation.</summary>
public sealed class KilledMiddlewareTests : TwoBrowsersTest
{
    private string[] _arguments = [];
    private Process? _process;

    [Test]
    public async Task A_conversation_goes_on_where_it_was_and_nothing_is_lost_doubled_or_out_of_order()
    {
        await VisitorPage.GetByLabel("Your e-mail address").FillAsync("visitor@example.com");
        await SayAsync(VisitorPage, "Message", "one");
        var conversation = (await ReceiveAsync(1)).Single().ConversationId;
        await Simulator.AgentSaysAsync(conversation, "I am listening.");
        await Expect(Said(VisitorPage, "Agent")).ToHaveTextAsync("I am listening.");

        // The message arrives, but the program that sent it never learns it.
        Simulator.Next(DigitalConnect.Simulator.SimulatedResponse.Reset().AfterProcessing());
        await SayAsync(VisitorPage, "Message", "two");
        await Expect(Said(VisitorPage, "Visitor")).ToHaveTextAsync(["one", "two"]);
        await KillAsync();
        await SayAsync(VisitorPage, "Message", "three");
        await Expect(VisitorPage.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please send it again");

        await StartAsync(_arguments);
        await VisitorPage.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await SayAsync(VisitorPage, "Message", "four");
        var received = await ReceiveAsync(4);
        await Simulator.AgentSaysAsync(conversation, "I still am.");

        await Expect(Said(VisitorPage, "Agent")).ToHaveTextAsync(["I am listening.", "I still am."]);
        await Expect(Said(VisitorPage, "Visitor")).ToHaveTextAsync(["one", "two", "three", "four"]);
        Assert.That(received.Select(message => message.Content), Is.EqualTo(["one", "two", "three", "four"]));
        Assert.That(received.Select(message => message.ConversationId), Is.All.EqualTo(conversation));
        await AgentPage.Locator($"#conversations button[data-id='{conversation}']").ClickAsync();
        await Expect(Heard.Last).ToContainTextAsync("I still am.");
        await VisitorPage.ReloadAsync();
        await Expect(Said(VisitorPage, "Visitor")).ToHaveTextAsync(["one", "two", "three", "four"]);
    }

    private protected override async Task StartAsync(string[] arguments)
    {
        _arguments = arguments;
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        _process = Process.Start(new ProcessStartInfo(dotnet, [typeof(MiddlewareApp).Assembly.Location, .. arguments]))!;
        using var client = new HttpClient { BaseAddress = Page };
        while (!await AnswersAsync(client))
            Assert.That(_process.HasExited, Is.False, "The sample has ended.");
    }

    private protected override async ValueTask StopAsync()
    {
        await KillAsync();
        _process!.Dispose();
    }

    private async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/", TestContext.CurrentContext.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
