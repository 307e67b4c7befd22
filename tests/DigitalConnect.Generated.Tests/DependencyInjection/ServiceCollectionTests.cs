using System.Net;
using DigitalConnect.Tests.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace DigitalConnect.Tests.DependencyInjection;

public sealed class ServiceCollectionTests
{
    [Test]
    public void The_client_of_the_only_account_is_one_and_the_same()
    {
        using var provider = Provider(services => services.AddDigitalConnect(options => options.AccessToken = "t"));

        var client = provider.GetRequiredService<IDigitalConnectClient>();

        Assert.That(client, Is.TypeOf<DigitalConnectClient>());
        Assert.That(provider.GetRequiredService<IDigitalConnectClient>(), Is.SameAs(client));
        Assert.That(provider.GetRequiredKeyedService<IDigitalConnectClient>(Options.DefaultName), Is.SameAs(client));
    }

    [Test]
    public async Task The_attachments_of_an_account_stand_beside_its_conversations_and_ask_for_their_own_scopes()
    {
        var scopes = new List<string>();
        using var provider = Provider(services =>
        {
            var tokens = new Mock<IAccessTokenProvider>();
            tokens.Setup(own => own.GetTokenAsync(It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>()))
                .Returns((IReadOnlyList<string> asked, CancellationToken _) =>
                {
                    scopes.AddRange(asked);
                    return new(new AccessToken("t", DateTimeOffset.MaxValue));
                });
            services.AddKeyedSingleton("acme", tokens.Object);
            services.AddDigitalConnect("acme", _ => { }).ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => new(HttpStatusCode.NotFound)));
        });

        var attachments = provider.GetRequiredKeyedService<IAttachmentsClient>("acme");
        await Assert.CatchAsync<DigitalConnectApiException>(() => attachments.GetDownloadLinkAsync("a-1"));
        await Assert.CatchAsync<DigitalConnectApiException>(
            () => provider.GetRequiredKeyedService<IDigitalConnectClient>("acme").SendMessageAsync("c-1", new() { Content = "Hello" }));

        Assert.That(scopes, Is.EqualTo((string[])["attachments:download", "digital-connect:write"]));
    }

    [Test]
    public void A_section_of_the_configuration_is_bound()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DigitalConnect:Region"] = "ca",
            ["DigitalConnect:AccessToken"] = "t",
            ["DigitalConnect:Timeout"] = "00:00:30",
            ["DigitalConnect:MaxRetries"] = "4",
        }).Build();
        using var provider = Provider(services => services.AddDigitalConnect(configuration.GetSection(DigitalConnectOptions.SectionName)));

        var options = provider.GetRequiredService<IOptions<DigitalConnectOptions>>().Value;

        Assert.That((options.Region, options.Timeout, options.MaxRetries), Is.EqualTo((DigitalConnectRegion.CA, TimeSpan.FromSeconds(30), 4)));
        Assert.That(provider.GetRequiredService<IDigitalConnectClient>(), Is.Not.Null);
    }

    [Test]
    public void Bad_options_are_found_at_start_and_at_the_latest_when_the_client_is_resolved()
    {
        using var provider = Provider(services => services.AddDigitalConnect(options => options.MaxRetries = -1));

        Assert.That(() => provider.GetRequiredService<IStartupValidator>().Validate(), Throws.TypeOf<OptionsValidationException>());
        Assert.That(() => provider.GetRequiredService<IDigitalConnectClient>(), Throws.TypeOf<OptionsValidationException>());
    }

    [Test]
    public void Tokens_may_come_from_elsewhere_and_then_need_no_credential([Values] bool isRegisteredFirst)
    {
        var own = new Tokens();
        using var provider = Provider(services =>
        {
            if (isRegisteredFirst)
                services.AddSingleton<IAccessTokenProvider>(own);
            services.AddDigitalConnect(options => options.Region = DigitalConnectRegion.EU);
            if (!isRegisteredFirst)
                services.AddSingleton<IAccessTokenProvider>(own);
        });

        Assert.That(() => provider.GetRequiredService<IStartupValidator>().Validate(), Throws.Nothing);
        Assert.That(provider.GetRequiredService<IDigitalConnectClient>(), Is.Not.Null);
        Assert.That(provider.GetRequiredService<IAccessTokenProvider>(), Is.SameAs(own));
    }

    [Test]
    public void Tokens_of_one_account_from_elsewhere_leave_the_others_in_need_of_a_credential()
    {
        using var provider = Provider(services =>
        {
            services.AddDigitalConnect("acme", options => options.Region = DigitalConnectRegion.EU);
            services.AddDigitalConnect("other", options => options.Region = DigitalConnectRegion.EU);
            services.AddKeyedSingleton<IAccessTokenProvider>("acme", new Tokens());
        });

        Assert.That(provider.GetRequiredKeyedService<IDigitalConnectClient>("acme"), Is.Not.Null);
        Assert.That(() => provider.GetRequiredKeyedService<IDigitalConnectClient>("other"), Throws.TypeOf<OptionsValidationException>());
    }

    [Test]
    public void A_null_is_refused()
    {
        var services = new ServiceCollection();

        Assert.That(() => services.AddDigitalConnect((Action<DigitalConnectOptions>)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddDigitalConnect((IConfiguration)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddDigitalConnect(null!, _ => { }), Throws.ArgumentNullException);
        Assert.That(() => DigitalConnectClient.Create(null!), Throws.ArgumentNullException);
        Assert.That(() => new DigitalConnectClient((HttpClient)null!), Throws.ArgumentNullException);
    }

    private static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class Tokens : IAccessTokenProvider
    {
        public ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken) =>
            new(new AccessToken("own", DateTimeOffset.MaxValue));

        public void Invalidate(AccessToken rejected)
        {
        }
    }
}
