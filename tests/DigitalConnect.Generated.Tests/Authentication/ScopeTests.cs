using System.Net;
using System.Web;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

/// <summary>A token for each set of scopes.</summary>
[CancelAfter(30_000)]
public class ScopeTests
{
    private static readonly string[] Attachments = ["attachments:request", "attachments:write"];

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly List<string?> _requested = [];

    [SetUp]
    public void SetUp() => _requested.Clear();

    [Test]
    public async Task Each_set_of_scopes_has_a_token_of_its_own(CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(Endpoint(), _time);

        var write = await tokens.GetTokenAsync(["digital-connect:write"], cancellation);
        var attach = await tokens.GetTokenAsync(Attachments, cancellation);

        Assert.That(await tokens.GetTokenAsync(["digital-connect:write"], cancellation), Is.SameAs(write));
        Assert.That(await tokens.GetTokenAsync(["attachments:write", "attachments:request"], cancellation), Is.SameAs(attach));
        Assert.That(_requested, Is.EqualTo((string[])["digital-connect:write", "attachments:request attachments:write"]));
    }

    [Test]
    public async Task A_client_without_one_scope_can_still_use_the_others(CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(Endpoint(), _time);
        _ = await tokens.GetTokenAsync(["digital-connect:write"], cancellation);

        var failure = await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(async () => await tokens.GetTokenAsync(["forbidden"],
            cancellation));
        var write = await tokens.GetTokenAsync(["digital-connect:write"], cancellation);

        Assert.That(failure!.Message, Does.Contain("(invalid_scope)").And.Contain("what was asked for: forbidden."));
        Assert.That(write.Value, Is.EqualTo("digital-connect:write"));
    }

    [Test]
    public async Task Without_scopes_the_request_names_none(CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(Endpoint(), _time);

        await tokens.GetTokenAsync([], cancellation);

        Assert.That(_requested, Is.EqualTo((string?[])[null]));
    }

    [Test]
    public async Task A_rejected_token_takes_those_for_other_scopes_not_with_it(CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(Endpoint(), _time);
        var write = await tokens.GetTokenAsync(["digital-connect:write"], cancellation);
        var attach = await tokens.GetTokenAsync(Attachments, cancellation);

        tokens.Invalidate(write);

        Assert.That(await tokens.GetTokenAsync(Attachments, cancellation), Is.SameAs(attach));
        Assert.That(await tokens.GetTokenAsync(["digital-connect:write"], cancellation), Is.Not.SameAs(write));
    }

    private StubHandler Endpoint() => new(async (request, cancellation) =>
    {
        var scope = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellation))["scope"];
        _requested.Add(scope);
        return scope == "forbidden"
            ? TokenSamples.Respond(HttpStatusCode.BadRequest, """{"error":"invalid_scope"}""")
            : TokenSamples.Token((scope ?? "every").Replace(' ', '+'));
    });
}
