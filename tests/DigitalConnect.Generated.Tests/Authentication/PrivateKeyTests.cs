using System.Net;
using System.Security.Cryptography;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class PrivateKeyTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private static readonly KeyForm[] Forms = Enum.GetValues<KeyForm>();

    [Test]
    public async Task An_EC_key_signs_with_the_algorithm_of_its_curve(
        [Values("ES256", "ES384", "ES512")] string algorithm, [ValueSource(nameof(Forms))] KeyForm form, CancellationToken cancellation)
    {
        using var key = ECDsa.Create(algorithm switch
        {
            "ES256" => ECCurve.NamedCurves.nistP256,
            "ES384" => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        });
        var publicKey = new ECDsaSecurityKey(ECDsa.Create(key.ExportParameters(includePrivateParameters: false)));

        await AssertSigned(form.Write(key, key.ExportECPrivateKeyPem()), publicKey, algorithm, cancellation);
    }

    [Test]
    public async Task An_RSA_key_signs_with_RS256([ValueSource(nameof(Forms))] KeyForm form, CancellationToken cancellation)
    {
        using var key = RSA.Create(2048);
        var publicKey = new RsaSecurityKey(key.ExportParameters(includePrivateParameters: false));

        await AssertSigned(form.Write(key, key.ExportRSAPrivateKeyPem()), publicKey, "RS256", cancellation);
    }

    [Test]
    public async Task Every_assertion_has_an_id_of_its_own(CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ids = new List<string>();
        var server = new StubHandler(async (request, ended) =>
        {
            ids.Add(new JsonWebToken(Form(await request.Content!.ReadAsStringAsync(ended))["client_assertion"]).Id);
            return TokenSamples.Token($"token-{ids.Count}");
        });
        var tokens = TokenProviderFactory.Create(Options(key.ExportPkcs8PrivateKeyPem()), server, _time);

        tokens.Invalidate(await tokens.GetTokenAsync(cancellation));
        await tokens.GetTokenAsync(cancellation);

        Assert.That(ids, Is.Unique.And.All.Matches<string>(id => Guid.TryParse(id, out _)));
    }

    private async Task AssertSigned(string privateKey, SecurityKey publicKey, string algorithm, CancellationToken cancellation)
    {
        var body = "";
        HttpRequestMessage? sent = null;
        var server = new StubHandler(async (request, ended) =>
        {
            sent = request;
            body = await request.Content!.ReadAsStringAsync(ended);
            return TokenSamples.Token("token");
        });

        await TokenProviderFactory.Create(Options(privateKey), server, _time).GetTokenAsync(cancellation);

        var form = Form(body);
        Assert.That(sent!.Headers.Authorization, Is.Null);
        Assert.That(form["grant_type"], Is.EqualTo("client_credentials"));
        Assert.That(form["scope"], Is.EqualTo("digital-connect:write"));
        Assert.That(form["client_assertion_type"], Is.EqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            IssuerSigningKey = publicKey,
            ValidIssuer = "the-client",
            ValidAudience = "https://acme.talkdeskid.com/oauth/token",
            ValidAlgorithms = [algorithm],
        });
        Assert.That(result.Exception, Is.Null);

        var assertion = (JsonWebToken)result.SecurityToken;
        Assert.That((assertion.Kid, assertion.Alg, assertion.Subject), Is.EqualTo(("the-key", algorithm, "the-client")));
        Assert.That(new DateTimeOffset(assertion.IssuedAt), Is.EqualTo(_time.GetUtcNow()).Within(TimeSpan.FromSeconds(1)));
        Assert.That(assertion.ValidTo - assertion.IssuedAt, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    private static DigitalConnectOptions Options(string privateKey) =>
        new() { AccountName = "acme", ClientId = "the-client", PrivateKey = privateKey, KeyId = "the-key" };

    private static Dictionary<string, string> Form(string body) => body.Split('&')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
}
