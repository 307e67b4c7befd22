using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.AspNetCore.Tests.Authentication;

public sealed class AuthenticationTests
{
    private const string Ended = """{"event_type":"conversation_ended","conversation_id":"c-1"}""";

    [TestCase("secret-key", HttpStatusCode.OK)]
    [TestCase("secret-kez", HttpStatusCode.Unauthorized)]
    [TestCase("secret-ke", HttpStatusCode.Unauthorized)]
    [TestCase("", HttpStatusCode.Unauthorized)]
    [TestCase(null, HttpStatusCode.Unauthorized)]
    public async Task An_api_key_is_asked_for(string? key, HttpStatusCode expected)
    {
        await using var receiver = await Receiver.StartAsync(options => options.ApiKey = "secret-key");
        using var response = await receiver.PostAsync(Ended, apiKey: key);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(receiver.Events.All, Has.Count.EqualTo(expected == HttpStatusCode.OK ? 1 : 0));
    }

    [TestCase("talkdesk:pass:wörd", HttpStatusCode.OK)]
    [TestCase("talkdesk:password", HttpStatusCode.Unauthorized)]
    [TestCase("Talkdesk:pass:wörd", HttpStatusCode.Unauthorized)]
    [TestCase("talkdesk", HttpStatusCode.Unauthorized)]
    [TestCase("", HttpStatusCode.Unauthorized)]
    public async Task A_user_name_and_a_password_are_asked_for(string credentials, HttpStatusCode expected)
    {
        await using var receiver = await Receiver.StartAsync(options => (options.UserName, options.Password) = ("talkdesk", "pass:wörd"));
        var parameter = Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials));
        using var response = await receiver.PostAsync(Ended, new AuthenticationHeaderValue("Basic", parameter));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [TestCase("Basic", "not base64!")]
    [TestCase("Basic", null)]
    [TestCase("Bearer", "dGFsa2Rlc2s6c2VjcmV0")]
    public async Task A_header_that_is_no_basic_authentication_is_refused(string scheme, string? parameter)
    {
        await using var receiver = await Receiver.StartAsync(options => (options.UserName, options.Password) = ("talkdesk", "secret"));
        using var response = await receiver.PostAsync(Ended, new AuthenticationHeaderValue(scheme, parameter));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Basic"));
        Assert.That(JObject.Parse(await response.Content.ReadAsStringAsync()), Is.Not.Empty);
    }

    [Test]
    public async Task A_body_without_authentication_is_not_read()
    {
        await using var receiver = await Receiver.StartAsync(options => options.ApiKey = "secret-key");
        using var response = await receiver.PostAsync("no event");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_rotated_key_counts_at_once()
    {
        var configuration = new ConfigurationManager();
        configuration["ApiKey"] = "old";
        await using var receiver = await Receiver.StartAsync(
            options => options.ApiKey = "replaced",
            services => services.AddDigitalConnectWebhooks<RecordingHandler>(configuration));
        using var before = await receiver.PostAsync(Ended, apiKey: "old");
        configuration["ApiKey"] = "new";
        ((IConfigurationRoot)configuration).Reload();
        using var after = await receiver.PostAsync(Ended, apiKey: "new");
        using var old = await receiver.PostAsync(Ended, apiKey: "old");

        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Each_account_has_its_own_key_and_handler()
    {
        await using var receiver = await Receiver.StartAsync(
            options => options.ApiKey = "default",
            services => services.AddDigitalConnectWebhooks<RecordingHandler>("acme", options => options.ApiKey = "of acme"),
            routes => routes.MapDigitalConnectWebhooks("/talkdesk", "acme"));
        using var wrong = await receiver.PostAsync(Ended, apiKey: "default");
        using var right = await receiver.PostAsync(Ended, apiKey: "of acme");

        Assert.That((wrong.StatusCode, right.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK)));
    }
}
