using System.Text;
using DigitalConnect.Authentication;

namespace DigitalConnect.Tests.Authentication;

public class JwtAudienceTests
{
    [TestCase("\"https://api.talkdeskapp.eu\"")]
    [TestCase("\"https://api.talkdeskapp.eu/\"")]
    [TestCase("[\"something\", \"https://api.talkdeskapp.eu\"]")]
    public void A_token_of_another_region_is_recognised(string audience) => Assert.That(
        JwtAudience.RegionMismatch(Jwt($$"""{"aud":{{audience}}}"""), TokenSamples.Api, "Acme:Region"),
        Is.EqualTo("The access token is for the API of region EU (api.talkdeskapp.eu), this client calls US (api.talkdeskapp.com). Check " +
            "Acme:Region."));

    [TestCase("""{"aud":"https://api.talkdeskapp.com"}""")]
    [TestCase("""{"aud":["https://api.talkdeskapp.eu","https://api.talkdeskapp.com"]}""")]
    [TestCase("""{"aud":"https://elsewhere.example"}""")]
    [TestCase("""{"aud":"not an address"}""")]
    [TestCase("""{"aud":5}""")]
    [TestCase("""{"aud":null}""")]
    [TestCase("""{"aud":{"a":[1]}}""")]
    [TestCase("""{}""")]
    [TestCase("""[]""")]
    [TestCase("""nonsense""")]
    public void Of_any_other_JWT_nothing_is_said(string payload) =>
        Assert.That(JwtAudience.RegionMismatch(Jwt(payload), TokenSamples.Api, "Acme:Region"), Is.Null);

    [TestCase("opaque")]
    [TestCase("a.b.c")]
    [TestCase("...")]
    [TestCase("e30.e30.")]
    [TestCase("....")]
    public void Of_an_opaque_token_nothing_is_said(string token) =>
        Assert.That(JwtAudience.RegionMismatch(Token(token), TokenSamples.Api, "Acme:Region"), Is.Null);

    [Test]
    public void Of_a_monstrous_token_nothing_is_said() => Assert.That(
        JwtAudience.RegionMismatch(
            Jwt($$"""{"aud":"https://api.talkdeskapp.eu","x":"{{new string('x', 100_000)}}"}"""), TokenSamples.Api, "Acme:Region"),
        Is.Null);

    [Test]
    public void Of_a_deep_token_nothing_is_said() => Assert.That(
        JwtAudience.RegionMismatch(
            Jwt($$"""{"a":{{new string('[', 3000)}}{{new string(']', 3000)}},"aud":"https://api.talkdeskapp.eu"}"""),
            TokenSamples.Api,
            "Acme:Region"),
        Is.Null);

    [Test, CancelAfter(30_000)]
    public async Task A_call_that_is_answered_401_says_which_region_the_token_is_for(CancellationToken cancellation)
    {
        await using var api = RawServer.Start(exchange => exchange.RespondAsync(401, "{}"));
        var client = DigitalConnectClient.Create(new()
        {
            BaseAddress = api.Address,
            AccessToken = Jwt("""{"aud":"https://api.talkdeskapp.eu"}""").Value,
        });

        Assert.That(
            async () => await client.SendMessageAsync("1", new() { Content = "Hello" }, cancellationToken: cancellation),
            Throws.TypeOf<DigitalConnectApiException>().With.Message.Contains("for the API of region EU"));
    }

    private static AccessToken Jwt(string payload) => Token($"{Encode("""{"alg":"ES256"}""")}.{Encode(payload)}.c2ln");

    private static AccessToken Token(string value) => new(value, DateTimeOffset.MaxValue);

    private static string Encode(string json) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
