using System.Net;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class AcceptAnyTests : SimulatorTest
{
    private protected override void Configure(DigitalConnectSimulatorOptions options)
    {
        options.AcceptAnyConversation = true;
        options.AcceptAnyAttachment = true;
    }

    [TestCase("a/b")]
    [TestCase("a?b#c%d\\e")]
    [TestCase("%2F")]
    [TestCase("Grüße 🎈")]
    public async Task Any_conversation_is_opened_by_its_first_message_under_the_very_id_that_was_escaped(string id)
    {
        using var response = await Client.SendAsync(conversation: id);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Simulator.Messages.Single().ConversationId, Is.EqualTo(id));
    }

    [Test]
    public async Task Any_attachment_exists()
    {
        using var response = await Client.SendAsync("""{"attachments":[{"id":"any","name":"a","type":"b","size":"1"}]}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }
}
