using System.Net;
using DigitalConnect.Tests.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework.Constraints;

namespace DigitalConnect.Tests.DependencyInjection;

/// <summary>Errors name settings as they stand in the configuration.</summary>
[CancelAfter(30_000)]
public sealed class SettingNamesTests
{
    [TestCase("FR")]
    [TestCase("EU,US")]
    [TestCase("1")]
    [TestCase("Europe")]
    public void A_region_that_there_is_not_is_refused_with_the_list_of_those_that_there_are(string region)
    {
        var section = Section(("Region", region), ("AccessToken", "t"));
        IResolveConstraint Expected() =>
            Throws.TypeOf<OptionsValidationException>()
            .With.Message.Contains($"Accounts:Acme:Region is \"{region}\": give one of US, EU, CA, AU, UK.");

        using var provider = Provider(services => services.AddDigitalConnect(section));

        Assert.That(() => provider.GetRequiredService<IDigitalConnectClient>(), Expected());
        Assert.That(() => provider.GetRequiredService<IStartupValidator>().Validate(), Expected());
        Assert.That(() => DigitalConnectOptions.Read(section), Expected());
    }

    [Test]
    public void A_region_is_read_in_any_case([Values("eu", " EU ", "Eu")] string region) =>
        Assert.That(DigitalConnectOptions.Read(Section(("Region", region))).Region, Is.EqualTo(DigitalConnectRegion.EU));

    [TestCase("Timeout", "a minute", "give a time as hours:minutes:seconds")]
    [TestCase("MaxRetries", "two", "give a whole number")]
    [TestCase("BaseAddress", "https://", "give an address")]
    public void A_value_that_cannot_be_read_is_named_and_not_quoted(string setting, string value, string form) => Assert.That(
        () => DigitalConnectOptions.Read(Section((setting, value))),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith($"Accounts:Acme:{setting} has a value that cannot be read: {form}")
            .And.Message.Not.Contains($"'{value}'"));

    [Test]
    public void A_missing_setting_is_named_by_its_section()
    {
        using var provider = Provider(services => services.AddDigitalConnect("acme", Section(("ClientSecret", "s"))));

        Assert.That(
            () => provider.GetRequiredKeyedService<IDigitalConnectClient>("acme"),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("Accounts:Acme:ClientId is missing")
                .And.Message.Contains("Accounts:Acme:AccountName is missing"));
    }

    [Test]
    public async Task A_refused_client_is_told_which_settings_to_look_at(CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddDigitalConnect("acme", Section(("AccountName", "acme"), ("ClientId", "c"), ("ClientSecret", "s")))
            .ConfigureTokenHttpClient(tokens => tokens.ConfigurePrimaryHttpMessageHandler(
                () => new StubHandler(_ => TokenSamples.Respond(HttpStatusCode.Unauthorized, """{"error":"invalid_client"}"""))));
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(
            async () => await provider.GetRequiredKeyedService<IAccessTokenProvider>("acme").GetTokenAsync(cancellation));

        Assert.That(failure!.Message, Does.Contain("Accounts:Acme:ClientId").And.Contain("Accounts:Acme:AccountName (acme)")
            .And.Contain("Accounts:Acme:Region (US)"));
    }

    [Test]
    public void Options_that_were_set_in_code_are_named_as_they_are() => Assert.That(
        () => DigitalConnectClient.Create(new() { AccessToken = "t", MaxRetries = -1 }),
        Throws.TypeOf<OptionsValidationException>().With.Message.StartsWith("MaxRetries is -1"));

    private static ServiceProvider Provider(Action<ServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Accounts:Acme:{setting.Name}", (string?)setting.Value)))
        .Build().GetSection("Accounts:Acme");
}
