using System.Net;
using System.Text;
using DigitalConnect.Tests.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Tests.DependencyInjection;

/// <summary>The configuration changes while the program runs.</summary>
[CancelAfter(30_000)]
public sealed class ReloadTests
{
    private IConfigurationRoot _configuration = null!;
    private ServiceProvider _provider = null!;
    private StubHandler _endpoint = null!;
    private string _valid = "";

    [SetUp]
    public void SetUp()
    {
        _valid = "old-secret";
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Acme:Region"] = "EU",
            ["Acme:AccountName"] = "acme",
            ["Acme:ClientId"] = "client",
            ["Acme:ClientSecret"] = "old-secret",
        }).Build();
        _endpoint = new StubHandler(request => Secret(request) == _valid
            ? TokenSamples.Token("of-" + _valid)
            : TokenSamples.Respond(HttpStatusCode.Unauthorized, """{"error":"invalid_client"}"""));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddDigitalConnect("acme", _configuration.GetSection("Acme"))
            .ConfigureTokenHttpClient(tokens => tokens.ConfigurePrimaryHttpMessageHandler(() => _endpoint));
        _provider = services.BuildServiceProvider();
        _provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [TearDown]
    public void TearDown()
    {
        _provider.Dispose();
        _endpoint.Dispose();
    }

    private IEnumerable<string> Log => _provider.GetFakeLogCollector().GetSnapshot().Select(record => record.Message);

    private IAccessTokenProvider Tokens => _provider.GetRequiredKeyedService<IAccessTokenProvider>("acme");

    [Test]
    public async Task A_rotated_secret_is_taken_up_without_a_restart(CancellationToken cancellation)
    {
        Assert.That((await Tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("of-old-secret"));

        Change("ClientSecret", _valid = "new-secret");

        Assert.That((await Tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("of-new-secret"));
    }

    [Test]
    public async Task A_secret_that_is_put_right_is_used_at_once_although_the_endpoint_had_refused_the_old_one(CancellationToken cancellation)
    {
        _valid = "new-secret";
        await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(async () => await Tokens.GetTokenAsync(cancellation));

        Change("ClientSecret", "new-secret");

        Assert.That((await Tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("of-new-secret"));
    }

    [TestCase("ClientId", "", "Acme:ClientId is missing")]
    [TestCase("MaxRetries", "many", "Acme:MaxRetries has a value that cannot be read: give a whole number")]
    [TestCase("Region", "FR", "Acme:Region is \"FR\": give one of US, EU, CA, AU, UK")]
    public async Task A_change_to_something_unusable_keeps_the_last_good_options_and_says_so(
        string setting, string value, string reason, CancellationToken cancellation)
    {
        var before = await Tokens.GetTokenAsync(cancellation);

        Change(setting, value);

        Assert.That(await Tokens.GetTokenAsync(cancellation), Is.SameAs(before));
        Assert.That(_provider.GetRequiredService<IOptionsMonitor<DigitalConnectOptions>>().Get("acme").ClientId, Is.EqualTo("client"));
        Assert.That(_provider.GetRequiredKeyedService<IDigitalConnectClient>("acme"), Is.Not.Null);
        Assert.That(Log, Has.Some.Contains(reason).And.Some.Contains("last good ones stay in use"));
    }

    [Test]
    public async Task After_something_unusable_the_next_change_is_taken_up(CancellationToken cancellation)
    {
        await Tokens.GetTokenAsync(cancellation);
        Change("ClientSecret", "");

        Change("ClientSecret", _valid = "new-secret");

        Assert.That((await Tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("of-new-secret"));
    }

    [Test]
    public async Task Another_region_waits_for_a_restart_and_the_log_says_so(CancellationToken cancellation)
    {
        var before = await Tokens.GetTokenAsync(cancellation);

        Change("Region", "US");

        Assert.That(await Tokens.GetTokenAsync(cancellation), Is.SameAs(before));
        Assert.That(Log, Has.Some.Contains("when the program starts again"));
    }

    private void Change(string setting, string value)
    {
        _configuration["Acme:" + setting] = value;
        _configuration.Reload();
    }

    private static string Secret(HttpRequestMessage request) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization!.Parameter!)).Split(':')[1];
}
