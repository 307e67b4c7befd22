using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

// One instance: keys take long to make.
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class ClientAssertionTests : SimulatorTest
{
    private readonly ECDsa _p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly ECDsa _p521 = ECDsa.Create(ECCurve.NamedCurves.nistP521);
    private readonly RSA _rsa = RSA.Create(2048);
    private FakeTimeProvider _time = new();

    private protected override void Configure(DigitalConnectSimulatorOptions options)
    {
        options.TimeProvider = _time = new FakeTimeProvider();
        options.PublicKeys["p256"] = _p256.ExportSubjectPublicKeyInfoPem();
        options.PublicKeys["p384"] = _p384.ExportSubjectPublicKeyInfoPem();
        options.PublicKeys["p521"] = Jwk(_p521);
        options.PublicKeys["rsa"] = _rsa.ExportSubjectPublicKeyInfoPem();
    }

    [OneTimeTearDown]
    public void Forget()
    {
        _p256.Dispose();
        _p384.Dispose();
        _p521.Dispose();
        _rsa.Dispose();
    }

    [TestCase("p256", "ES256")]
    [TestCase("p384", "ES384")]
    [TestCase("p521", "ES512")]
    [TestCase("rsa", "RS256")]
    public async Task A_signed_assertion_gets_a_token_that_sends(string keyId, string algorithm)
    {
        using var response = await RequestAsync(Sign(keyId, algorithm, Claims()));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var token = (await PlainClient.JsonOf(response)).GetProperty("access_token").GetString();
        using var sent = await Client.SendAsync(token: token);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("iss", "other", "iss")]
    [TestCase("sub", "other", "sub")]
    [TestCase("aud", "https://elsewhere/oauth/token", "aud")]
    [TestCase("exp", 0, "expired")]
    [TestCase("nbf", 99_999_999_999, "not valid yet")]
    [TestCase("jti", null, "jti")]
    public async Task A_wrong_claim_is_refused_by_name(string claim, object? value, string expected)
    {
        var claims = Claims();
        claims[claim] = value;

        using var response = await RequestAsync(Sign("p256", "ES256", claims));

        await AssertRefused(response, expected);
    }

    [Test]
    public async Task An_assertion_is_good_once()
    {
        var assertion = Sign("p256", "ES256", Claims());
        using var first = await RequestAsync(assertion);
        using var second = await RequestAsync(assertion);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await AssertRefused(second, "used before");
    }

    [Test]
    public async Task An_assertion_expires_by_the_clock_of_the_simulator()
    {
        var assertion = Sign("p256", "ES256", Claims());
        _time.Advance(TimeSpan.FromMinutes(5));

        using var response = await RequestAsync(assertion);

        await AssertRefused(response, "expired");
    }

    [Test]
    public async Task A_wrong_signature_an_unknown_key_and_no_JWT_at_all_are_refused()
    {
        var signed = Sign("p256", "ES256", Claims());
        using var forged = await RequestAsync(signed[..(signed.LastIndexOf('.') + 1)] + Base64Url.EncodeToString(new byte[64]));
        using var wrongAlgorithm = await RequestAsync(Sign("p256", "ES384", Claims()));
        using var none = await RequestAsync(Sign("p256", "none", Claims()));
        using var unknown = await RequestAsync(Sign("p256", "ES256", Claims(), claimedKeyId: "unknown"));
        using var text = await RequestAsync("not a token");

        await AssertRefused(forged, "signature");
        await AssertRefused(wrongAlgorithm, "alg");
        await AssertRefused(none, "alg");
        await AssertRefused(unknown, "kid");
        await AssertRefused(text, "not a JWT");
    }

    [Test]
    public async Task A_key_that_is_none_is_refused_at_start()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => DigitalConnectSimulator.StartAsync(options => options.PublicKeys["k"] = "no key"));
    }

    private Task<HttpResponseMessage> RequestAsync(string assertion) => Client.RequestTokenAsync(
        ("grant_type", "client_credentials"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion));

    private Dictionary<string, object?> Claims() => new()
    {
        ["iss"] = Simulator.ClientId,
        ["sub"] = Simulator.ClientId,
        ["aud"] = Simulator.TokenEndpoint.ToString(),
        ["jti"] = Guid.NewGuid().ToString(),
        ["iat"] = _time.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = _time.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
    };

    private string Sign(string keyId, string algorithm, Dictionary<string, object?> claims, string? claimedKeyId = null)
    {
        var header = new Dictionary<string, object?> { ["alg"] = algorithm, ["kid"] = claimedKeyId ?? keyId };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = keyId switch
        {
            "p256" => _p256.SignData(bytes, HashAlgorithmName.SHA256),
            "p384" => _p384.SignData(bytes, HashAlgorithmName.SHA384),
            "p521" => _p521.SignData(bytes, HashAlgorithmName.SHA512),
            _ => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(Dictionary<string, object?> json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Jwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"kty":"EC","crv":"P-521","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
    }

    private static async Task AssertRefused(HttpResponseMessage response, string expected)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var error = await PlainClient.JsonOf(response);
        Assert.That(error.GetProperty("error").GetString(), Is.EqualTo("invalid_client"));
        Assert.That(error.GetProperty("error_description").GetString(), Does.Contain(expected));
    }
}
