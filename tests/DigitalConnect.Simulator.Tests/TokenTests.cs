using System.Net;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

public sealed class TokenTests : SimulatorTest
{
    private static readonly (string, string) ClientCredentials = ("grant_type", "client_credentials");

    private readonly FakeTimeProvider _time = new();

    private protected override void Configure(DigitalConnectSimulatorOptions options)
    {
        options.TimeProvider = _time;
        options.Scope = "digital-connect:write other:read";
    }

    [Test]
    public async Task A_client_that_authenticates_with_Basic_gets_a_token_that_sends()
    {
        using var response = await Client.RequestTokenWithBasicAsync(
            Simulator.ClientId, Simulator.ClientSecret, ClientCredentials, ("scope", "digital-connect:write"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
        var token = await PlainClient.JsonOf(response);
        Assert.Multiple(() =>
        {
            Assert.That(token.GetProperty("token_type").GetString(), Is.EqualTo("Bearer"));
            Assert.That(token.GetProperty("expires_in").GetInt64(), Is.EqualTo(600));
            Assert.That(token.GetProperty("scope").GetString(), Is.EqualTo("digital-connect:write"));
            Assert.That(Simulator.TokenRequests, Is.EqualTo(1));
        });
        using var sent = await Client.SendAsync(token: token.GetProperty("access_token").GetString());
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_client_may_authenticate_in_the_form_and_gets_all_its_scopes_without_asking()
    {
        using var response = await Client.RequestTokenAsync(
            ClientCredentials, ("client_id", Simulator.ClientId), ("client_secret", Simulator.ClientSecret));

        Assert.That((await PlainClient.JsonOf(response)).GetProperty("scope").GetString(), Is.EqualTo("digital-connect:write other:read"));
    }

    [Test]
    public async Task A_wrong_secret_is_an_invalid_client()
    {
        using var response = await Client.RequestTokenWithBasicAsync(Simulator.ClientId, "wrong", ClientCredentials);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Basic"));
        await AssertError(response, "invalid_client");
    }

    [TestCase("", "", "invalid_request")]
    [TestCase("grant_type", "password", "unsupported_grant_type")]
    [TestCase("scope", "everything", "invalid_scope")]
    public async Task A_request_that_breaks_the_RFC_is_answered_with_its_error(string name, string value, string error)
    {
        (string, string)[] form = name == "scope" ? [ClientCredentials, (name, value)] : [(name, value)];
        using var response = await Client.RequestTokenWithBasicAsync(Simulator.ClientId, Simulator.ClientSecret, form);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await AssertError(response, error);
    }

    [Test]
    public async Task A_client_that_authenticates_twice_is_refused()
    {
        using var response = await Client.RequestTokenWithBasicAsync(
            Simulator.ClientId, Simulator.ClientSecret, ClientCredentials, ("client_secret", Simulator.ClientSecret));

        await AssertError(response, "invalid_request");
    }

    [Test]
    public async Task A_token_expires_by_the_clock_of_the_simulator()
    {
        var token = Simulator.IssueToken();
        _time.Advance(TimeSpan.FromSeconds(599));
        using var before = await Client.SendAsync(token: token);
        _time.Advance(TimeSpan.FromSeconds(1));
        using var after = await Client.SendAsync(token: token);

        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await AssertUnauthorized(after);
    }

    [Test]
    public async Task A_revoked_token_is_answered_401()
    {
        var token = Simulator.IssueToken();
        Simulator.RevokeTokens();

        using var response = await Client.SendAsync(token: token);

        await AssertUnauthorized(response);
    }

    [Test]
    public async Task A_request_without_a_token_is_answered_401()
    {
        using var response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, PlainClient.PathOf(Simulator.ConversationId)));

        await AssertUnauthorized(response);
    }

    [Test]
    public async Task A_token_without_the_scope_is_answered_403()
    {
        using var response = await Client.SendAsync(token: Simulator.IssueToken("other:read"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await PlainClient.JsonOf(response)).GetProperty("code").GetString(), Is.EqualTo("403"));
    }

    private static async Task AssertUnauthorized(HttpResponseMessage response)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var error = await PlainClient.JsonOf(response);
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("401"));
        Assert.That(error.GetProperty("message").GetString(), Is.Not.Empty);
        Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Bearer"));
    }

    private static async Task AssertError(HttpResponseMessage response, string error)
    {
        var body = await PlainClient.JsonOf(response);
        Assert.That(body.GetProperty("error").GetString(), Is.EqualTo(error));
        Assert.That(body.GetProperty("error_description").GetString(), Is.Not.Empty);
    }
}
