using System.Text;
using DigitalConnect.IntegrationTests.Faults;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>A server that repeats the token, the secret or the message, in whatever place and spelling.</summary>
public sealed class EchoTests : FaultTest
{
    private static readonly Dictionary<string, Func<string, Func<RawExchange, Task>>> Places = new()
    {
        ["the status line"] = echo => exchange => exchange.SendAsync($"HTTP/1.1 400 {echo}\r\nContent-Length: 0\r\n\r\n"),
        ["what is no status line"] = echo => Closing($"{echo}\r\n\r\n"),
        ["what is no header line"] = echo => Closing($"HTTP/1.1 400 No\r\n{echo}\r\n\r\n"),
        ["the length of a chunk"] = echo => Closing($"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n{echo}\r\n"),
        ["the code"] = echo => Wire.Respond(400, $$"""{"code":"{{echo}}","message":"{{echo}}","description":"{{echo}}"}"""),
        ["the name of a field"] = echo => Wire.Respond(400, $$"""{"code":"1","message":"m","fields":[{"name":"{{echo}}","{{echo}}":1}]}"""),
        ["the name of an unknown member"] = echo => Wire.Respond(201, $$"""{"message_id":"m","{{echo}}":{"{{echo}}":1} }"""),
        ["a value of the wrong kind"] = echo => Wire.Respond(201, $$"""{"message_id":["{{echo}}"],"created_at":"{{echo}}"}"""),
    };

    private static readonly Dictionary<string, Func<string, string>> Spellings = new()
    {
        ["as it is"] = static secret => secret,
        ["percent-encoded in lower case"] = static secret => string.Concat(secret.Select(c => $"%{(int)c:x2}")),
        ["HTML"] = static secret => string.Concat(secret.Select(c => $"&#{(int)c};")),
        ["Base64url"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["other case"] = static secret => secret.ToUpperInvariant(),
        ["cut"] = static secret => secret[..^3],
        ["reversed"] = static secret => new string([.. secret.Reverse()]),
    };

    [Test]
    public async Task What_it_repeats_reaches_no_message_no_text_of_an_exception_and_no_log(
        [ValueSource(nameof(PlaceNames))] string place, [ValueSource(nameof(SpellingNames))] string spelling)
    {
        var echo = Spellings[spelling](Canaries.Token);
        var server = StartServer(Places[place](echo));
        Exception? failure = null;
        try
        {
            await SendAsync(Client(server, options => options.MaxRetries = 0));
        }
        catch (DigitalConnectException caught)
        {
            failure = caught;
        }

        Assert.That($"{failure}", Does.Not.Contain(echo));
        Assert.That(Log.Lines, Is.Not.Empty);
        Assert.That(Log.Lines.Select(line => line.ToString()), Has.None.Contains(echo));
    }

    [Test]
    public async Task What_a_token_endpoint_repeats_is_for_who_asks_for_it(
        [ValueSource(nameof(SpellingNames))] string spelling, [Values("error", "error_description", "token_type", "unknown")] string member)
    {
        var echo = Spellings[spelling](Canaries.Secret);
        var tokens = StartServer(Wire.Respond(401, $$"""{"error":"invalid_client","{{member}}":"{{echo}}"}"""));
        var client = Client(StartServer(Wire.Deliver), options =>
        {
            options.AccessToken = null;
            (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (tokens.Address, "client", Canaries.Secret);
        });

        var failure = await FailAsync<DigitalConnectAuthenticationException>(client);

        Assert.That($"{failure}", Does.Not.Contain(echo));
        Assert.That(Log.Lines.Select(line => line.ToString()), Has.None.Contains(echo));
        if (member == "error_description")
            Assert.That(failure.ErrorDescription, Is.EqualTo(echo));
    }

    private static string[] PlaceNames() => [.. Places.Keys];

    private static string[] SpellingNames() => [.. Spellings.Keys];

    private static Func<RawExchange, Task> Closing(string bytes) => async exchange =>
    {
        await exchange.SendAsync(bytes);
        exchange.Close();
    };
}
