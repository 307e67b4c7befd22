using System.Net;
using System.Text;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class ScriptByCurlTests : SimulatorTest
{
    [Test]
    public async Task The_next_responses_are_scripted_by_a_program_that_posts_JSON()
    {
        using var scripted = await PostAsync("/simulator/next", """{"status":503,"retryAfter":2,"times":2}""");
        using var first = await Client.SendAsync();
        using var second = await Client.SendAsync();
        using var third = await Client.SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(scripted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(first.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        });
    }

    [Test]
    public async Task Tokens_and_webhooks_are_scripted_too()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        Simulator.Webhook = new(receiver.Address);
        using var token = await PostAsync("/simulator/next-token", """{"status":401}""");
        using var webhook = await PostAsync("/simulator/next-webhook", """{"twice":true}""");

        using var refused = await Client.RequestTokenWithBasicAsync(Simulator.ClientId, Simulator.ClientSecret, ("grant_type", "client_credentials"));
        await Simulator.AgentSaysAsync(Simulator.ConversationId, "Hello");

        Assert.That((token.StatusCode, webhook.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(receiver.Texts, Is.EqualTo((string[])["Hello", "Hello"]));
    }

    [TestCase("""{"status":99}""")]
    [TestCase("""{"status":503,"reset":true}""")]
    [TestCase("""{"status":503,"times":0}""")]
    [TestCase("[]")]
    [TestCase("nonsense")]
    public async Task What_cannot_be_understood_is_answered_400_with_the_reason(string json)
    {
        using var response = await PostAsync("/simulator/next", json);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.Not.Empty);
        using var next = await Client.SendAsync();
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("http://evil.example", "application/json")]
    [TestCase(null, "text/plain")]
    public async Task A_page_of_another_site_scripts_nothing(string? origin, string contentType)
    {
        using var response = await PostAsync("/simulator/next", """{"status":503}""", origin, contentType);
        using var next = await Client.SendAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    private Task<HttpResponseMessage> PostAsync(string path, string json, string? origin = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, contentType) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return Client.SendAsync(request);
    }
}
