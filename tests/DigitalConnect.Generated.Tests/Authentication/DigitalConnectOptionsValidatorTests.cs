using System.Security.Cryptography;
using DigitalConnect.Authentication;

namespace DigitalConnect.Tests.Authentication;

public class DigitalConnectOptionsValidatorTests
{
    private static readonly string[] Broken = ["ClientSecret", "AccountName", "BaseAddress", "Timeout", "MaxRetries"];

    [Test]
    public void A_client_secret_and_an_account_name_are_enough() => Assert.That(Failures(_ => { }), Is.Empty);

    [Test]
    public void An_access_token_alone_is_enough() => Assert.That(Validate(new() { AccessToken = "token" }), Is.Empty);

    [Test]
    public void A_private_key_with_its_id_is_enough() =>
        Assert.That(Failures(options => (options.ClientSecret, options.PrivateKey, options.KeyId) = (null, Key(), "key")), Is.Empty);

    [Test]
    public void An_empty_setting_is_a_missing_one() =>
        Assert.That(Failures(options => (options.AccessToken, options.PrivateKey) = ("", " ")), Is.Empty);

    [Test]
    public void Everything_is_reported_at_once()
    {
        var failures = Validate(new() { Timeout = default, MaxRetries = -1, BaseAddress = new("http://example.com") });

        Assert.That(failures, Has.Length.EqualTo(Broken.Length));
        foreach (var setting in Broken)
            Assert.That(failures, Has.One.StartsWith($"{setting} "));
    }

    [Test]
    public void A_named_account_is_named_in_its_failures() => Assert.That(
        new DigitalConnectOptionsValidator().Validate("acme-eu", new() { AccessToken = "t", MaxRetries = 11 }).FailureMessage,
        Does.StartWith("MaxRetries ").And.EndWith("(account \"acme-eu\")"));

    [Test]
    public void Two_credentials_are_one_too_many()
    {
        AssertOne(options => options.AccessToken = "t", "ClientSecret");
        AssertOne(options => (options.PrivateKey, options.KeyId) = (Key(), "key"), "ClientSecret");
        AssertOne(options => (options.ClientSecret, options.PrivateKey, options.KeyId, options.AccessToken) = (null, Key(), "key", "t"),
            "PrivateKey");
    }

    [Test]
    public void A_credential_needs_its_id()
    {
        AssertOne(options => options.ClientId = null, "ClientId");
        AssertOne(options => (options.ClientSecret, options.PrivateKey) = (null, Key()), "KeyId");
    }

    [TestCase("canary", "is no private key")]
    [TestCase("Y2FuYXJ5", "is no private key")]
    [TestCase("-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----", "is no private key")]
    [TestCase("-----BEGIN ENCRYPTED PRIVATE KEY-----\ncanary\n-----END ENCRYPTED PRIVATE KEY-----", "is encrypted")]
    public void A_private_key_must_be_one(string key, string reason) => AssertKey(key, reason);

    [Test]
    public void A_private_key_must_be_private()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AssertKey(key.ExportSubjectPublicKeyInfoPem(), "is no private key");
    }

    [Test]
    public void A_private_key_must_be_strong_enough()
    {
        using var key = RSA.Create(1024);
        AssertKey(key.ExportPkcs8PrivateKeyPem(), "is too short");
    }

    [Test]
    public void A_private_key_must_have_an_algorithm()
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp256k1"));
        AssertKey(key.ExportPkcs8PrivateKeyPem(), "curve");
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("acme.talkdeskid.com")]
    [TestCase("https://acme")]
    [TestCase("-acme")]
    [TestCase("acme-")]
    [TestCase("ac me")]
    [TestCase("acme@evil")]
    [TestCase("acmé")]
    [TestCase("acme/../evil")]
    [TestCase("a123456789012345678901234567890123456789012345678901234567890123")]
    public void An_account_name_is_a_host_label(string? name) => AssertOne(options => options.AccountName = name, "AccountName");

    [Test]
    public void An_account_name_is_not_needed_with_a_token_endpoint() => Assert.That(
        Failures(options => (options.AccountName, options.TokenEndpoint) = (null, new("https://id.example/oauth/token"))), Is.Empty);

    [Test]
    public void The_UK_needs_a_token_endpoint() => AssertOne(options => options.Region = DigitalConnectRegion.UK, "TokenEndpoint");

    [Test]
    public void A_region_is_one_of_the_five() => AssertOne(options => options.Region = (DigitalConnectRegion)5, "Region");

    [TestCase("http://example.com")]
    [TestCase("http://localhost.example.com")]
    [TestCase("ftp://example.com")]
    [TestCase("/relative")]
    [TestCase("https://user:canary@example.com")]
    [TestCase("https://example.com/?key=canary")]
    [TestCase("https://example.com/?")]
    [TestCase("https://example.com/#canary")]
    public void An_endpoint_is_https_and_nothing_but_an_address(string address)
    {
        AssertOne(options => options.BaseAddress = new(address, UriKind.RelativeOrAbsolute), "BaseAddress");
        AssertOne(options => options.TokenEndpoint = new(address, UriKind.RelativeOrAbsolute), "TokenEndpoint");
    }

    [TestCase("https://example.com")]
    [TestCase("https://example.com:8443/proxy/")]
    [TestCase("http://localhost:5000")]
    [TestCase("http://127.0.0.1:5000")]
    [TestCase("http://[::1]:5000")]
    public void An_endpoint_on_this_machine_may_be_http(string address) =>
        Assert.That(Failures(options => (options.BaseAddress, options.TokenEndpoint) = (new(address), new(address))), Is.Empty);

    [TestCase("00:00:00")]
    [TestCase("-00:00:00.001")]
    [TestCase("01:00:01")]
    [TestCase("60")]
    public void A_timeout_is_more_than_zero_and_at_most_an_hour(string timeout)
    {
        AssertOne(options => options.Timeout = TimeSpan.Parse(timeout, null), "Timeout");
        AssertOne(options => options.AttemptTimeout = TimeSpan.Parse(timeout, null), "AttemptTimeout");
    }

    [Test]
    public void An_attempt_may_have_more_time_than_the_call() =>
        Assert.That(Failures(options => options.Timeout = TimeSpan.FromSeconds(5)), Is.Empty);

    [TestCase(-1)]
    [TestCase(11)]
    public void Retries_are_0_to_10(int retries) => AssertOne(options => options.MaxRetries = retries, "MaxRetries");

    [TestCase("canary\n")]
    [TestCase("can\r\nary")]
    [TestCase("canary\0")]
    public void A_credential_has_no_control_characters(string value)
    {
        AssertOne(options => options.ClientId = value, "ClientId");
        AssertOne(options => options.ClientSecret = value, "ClientSecret");
        AssertOne(options => (options.ClientSecret, options.AccessToken) = (null, value), "AccessToken");
    }

    private static void AssertKey(string key, string reason) => Assert.That(
        Failures(options => (options.ClientSecret, options.PrivateKey, options.KeyId) = (null, key, "key")),
        Has.Length.EqualTo(1).And.One.StartsWith("PrivateKey ").And.One.Contains(reason).And.None.Contains("canary"));

    private static void AssertOne(Action<DigitalConnectOptions> change, string setting) => Assert.That(
        Failures(change), Has.Length.EqualTo(1).And.One.StartsWith($"{setting} ").And.None.Contains("canary"));

    private static string[] Failures(Action<DigitalConnectOptions> change)
    {
        var options = TokenSamples.Options();
        change(options);
        return Validate(options);
    }

    private static string[] Validate(DigitalConnectOptions options) =>
        new DigitalConnectOptionsValidator().Validate(null, options).Failures?.ToArray() ?? [];

    private static string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }
}
