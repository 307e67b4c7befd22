using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using DigitalConnect.IntegrationTests.Faults;
using DigitalConnect.IntegrationTests.Security;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.IntegrationTests.Accounts;

/// <summary>Several accounts in one program, each with its own region, credentials, token cache and pipeline.</summary>
public sealed class AccountTests : FaultTest
{
    [Test]
    public async Task Each_account_has_its_own_credentials_tokens_and_pipeline()
    {
        var europe = Own(await DigitalConnectSimulator.StartAsync(options => (options.ClientId, options.ClientSecret) = ("eu", Canaries.Secret),
            Cancellation));
        var canada = Own(await DigitalConnectSimulator.StartAsync(options => (options.ClientId, options.ClientSecret) = ("ca", Canaries.Secret
            + "2"), Cancellation));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddDigitalConnect("acme-eu", options => Configure(options, europe, DigitalConnectRegion.EU));
        services.AddDigitalConnect("acme-ca", options => Configure(options, canada, DigitalConnectRegion.CA));
        await using var provider = services.BuildServiceProvider();

        foreach (var (name, simulator) in new[] { ("acme-eu", europe), ("acme-ca", canada), ("acme-eu", europe) })
        {
            var client = provider.GetRequiredKeyedService<IDigitalConnectClient>(name);
            await client.SendMessageAsync(simulator.ConversationId, new SendMessageRequest { Content = name }, cancellationToken: Cancellation);
        }

        Assert.That(europe.Messages.Select(message => message.Content), Is.EqualTo((string[])["acme-eu", "acme-eu"]));
        Assert.That(canada.Messages.Select(message => message.Content), Is.EqualTo((string[])["acme-ca"]));
        Assert.That((europe.TokenRequests, canada.TokenRequests), Is.EqualTo((1, 1)));
        Assert.That(provider.GetService<IDigitalConnectClient>(), Is.Null);
        Assert.That(
            provider.GetRequiredKeyedService<IAccessTokenProvider>("acme-eu"),
            Is.Not.SameAs(provider.GetRequiredKeyedService<IAccessTokenProvider>("acme-ca")));
    }

    [Test]
    public async Task Log_exception_spans_and_metrics_name_the_account()
    {
        var tokens = StartServer(Wire.Respond(200, """{"access_token":"t"}"""));
        var server = StartServer(Wire.Respond(400));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddDigitalConnect("acme-names", options =>
            (options.BaseAddress, options.TokenEndpoint, options.ClientId, options.ClientSecret) = (server.Address, tokens.Address, "c",
                Canaries.Secret));
        await using var provider = services.BuildServiceProvider();
        var (spans, measurements) = (new ConcurrentQueue<Activity>(), new ConcurrentQueue<string>());
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == DigitalConnectTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            if (tags.ToArray().Contains(new("digitalconnect.account", "acme-names")))
                measurements.Enqueue(instrument.Name);
        });
        meters.Start();

        var failure = await FailAsync<DigitalConnectApiException>(provider.GetRequiredKeyedService<IDigitalConnectClient>("acme-names"));

        Assert.That(failure.Account, Is.EqualTo("acme-names"));
        Assert.That(failure.Message, Does.StartWith("SendMessage (account \"acme-names\") was answered 400"));
        Assert.That(Log.Lines.SelectMany(line => line.Scopes), Has.Some.Contains("digitalconnect.account=acme-names"));
        Assert.That(spans.Count(span => span.GetTagItem("digitalconnect.account") is "acme-names"), Is.EqualTo(2));
        Assert.That(measurements, Is.EquivalentTo((string[])
        [
            "digital_connect.client.token_requests", "digital_connect.client.attempts", "digital_connect.client.contract_drift",
                "digital_connect.client.calls",
        ]).Or.EquivalentTo((string[])["digital_connect.client.token_requests", "digital_connect.client.attempts", "digital_connect.client.calls"]));
    }

    [Test]
    public async Task One_accounts_dying_server_spends_no_other_accounts_retries()
    {
        var (dying, flickering) = (StartServer(Wire.Respond(503)), StartServer(Wire.Respond(503), Wire.Deliver));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        foreach (var (name, server) in new[] { ("dying", dying), ("flickering", flickering) })
        {
            services.AddDigitalConnect(name, options =>
            {
                BePatient(options);
                (options.BaseAddress, options.AccessToken, options.MaxRetries) = (server.Address, Canaries.Token, 10);
            });
        }

        await using var provider = services.BuildServiceProvider();
        for (var call = 0; call < 100; call++)
            await FailAsync<DigitalConnectException>(provider.GetRequiredKeyedService<IDigitalConnectClient>("dying"));

        Assert.That((await SendAsync(provider.GetRequiredKeyedService<IDigitalConnectClient>("flickering"))).MessageId, Is.EqualTo("m-1"));
    }

    [Test]
    public void Accounts_are_read_from_their_own_sections_and_validated_by_name()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Accounts:acme-eu:Region"] = "EU",
            ["Accounts:acme-eu:AccessToken"] = Canaries.Token,
            ["Accounts:acme-ca:Region"] = "CA",
        }).Build();
        var services = new ServiceCollection();
        services.AddDigitalConnect("acme-eu", configuration.GetSection("Accounts:acme-eu"));
        services.AddDigitalConnect("acme-ca", configuration.GetSection("Accounts:acme-ca"));
        using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredKeyedService<IDigitalConnectClient>("acme-eu"), Is.Not.Null);
        Assert.That(
            () => provider.GetRequiredKeyedService<IDigitalConnectClient>("acme-ca"),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("(account \"acme-ca\")"));
        Assert.That(() => provider.GetRequiredService<IStartupValidator>().Validate(), Throws.TypeOf<OptionsValidationException>());
    }

    [Test]
    public async Task A_401_to_a_token_of_another_region_says_so()
    {
        var token = $"{Part("""{"alg":"none"}""")}.{Part("""{"aud":"https://api.talkdeskapp.eu"}""")}.{Part("signature")}";
        Canaries.Watch(token, "a token of another region");
        var server = StartServer(Wire.Respond(401));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server, options => options.AccessToken = token));

        Assert.That(failure.Message, Does.Contain("for the API of region EU (api.talkdeskapp.eu)").And.Contain("Check Region"));
        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public async Task A_401_to_an_opaque_token_names_the_suspects()
    {
        var server = StartServer(Wire.Respond(401));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        Assert.That(failure.Message, Does.Contain("check region and account (BaseAddress "));
    }

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=');

    private static void Configure(DigitalConnectOptions options, DigitalConnectSimulator simulator, DigitalConnectRegion region)
    {
        BePatient(options);
        (options.Region, options.BaseAddress, options.TokenEndpoint) = (region, simulator.BaseAddress, simulator.TokenEndpoint);
        (options.ClientId, options.ClientSecret) = (simulator.ClientId, simulator.ClientSecret);
    }
}
