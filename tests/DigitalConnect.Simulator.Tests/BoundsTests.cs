using System.Net;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class BoundsTests : SimulatorTest
{
    private protected override void Configure(DigitalConnectSimulatorOptions options)
    {
        (options.MaxMessages, options.ConversationId, options.TouchpointId) = (3, "conversation-1", "touchpoint-1");
        options.FurtherClients.Add("second", "second-secret");
    }

    [Test]
    public async Task The_oldest_message_is_forgotten_with_its_key()
    {
        foreach (var n in new[] { "1", "2", "3", "4" })
        {
            using var message = await Client.SendAsync($$"""{"content":"{{n}}"}""", key: n);
        }

        using var kept = await Client.SendAsync("""{"content":"4"}""", key: "4");
        Assert.That(Simulator.Messages.Select(message => message.Content), Is.EqualTo((string[])["2", "3", "4"]));

        using var forgotten = await Client.SendAsync("""{"content":"1"}""", key: "1");
        Assert.That(Simulator.Messages.Select(message => message.Content), Is.EqualTo((string[])["3", "4", "1"]));
        Assert.That(Simulator.Messages.Select(message => message.Replays), Is.EqualTo((int[])[0, 1, 0]));
    }

    [Test]
    public void Ids_may_be_fixed() =>
        Assert.That((Simulator.ConversationId, Simulator.TouchpointId), Is.EqualTo(("conversation-1", "touchpoint-1")));

    [TestCase("second", "second-secret", HttpStatusCode.OK)]
    [TestCase("second", DigitalConnectSimulatorOptions.DefaultClientSecret, HttpStatusCode.Unauthorized)]
    [TestCase(DigitalConnectSimulatorOptions.DefaultClientId, DigitalConnectSimulatorOptions.DefaultClientSecret, HttpStatusCode.OK)]
    public async Task Each_client_has_its_own_secret(string id, string secret, HttpStatusCode status)
    {
        using var response = await Client.RequestTokenWithBasicAsync(id, secret, ("grant_type", "client_credentials"));

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }
}
