using DigitalConnect.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>What the README says in code, run.</summary>
public sealed class ReadmeSnippetTests
{
    [Test]
    public void Several_accounts_are_resolved_by_their_names()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([.. SettingsOf("Acme"), .. SettingsOf("Globex")]).Build();
        services.AddDigitalConnect("acme", configuration.GetSection("DigitalConnect:Acme"));
        services.AddDigitalConnect("globex", configuration.GetSection("DigitalConnect:Globex"));
        services.AddSingleton<ClientOfAcme>();

        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<ClientOfAcme>().Client, Is.SameAs(provider.GetRequiredKeyedService<IDigitalConnectClient>("acme")));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_lost_answer_does_not_double_a_message()
    {
        // begin-snippet: simulator
        await using var simulator = await DigitalConnectSimulator.StartAsync();
        var client = DigitalConnectClient.Create(new DigitalConnectOptions
        {
            BaseAddress = simulator.BaseAddress,
            TokenEndpoint = simulator.TokenEndpoint,
            ClientId = simulator.ClientId,
            ClientSecret = simulator.ClientSecret,
        });
        simulator.Next(SimulatedAnswer.Reset().AfterProcessing()); // the message arrives, its answer is lost
        await client.SendMessageAsync(simulator.ConversationId, new SendMessageRequest { Content = "Hello" });
        Assert.That(simulator.Messages, Has.Count.EqualTo(1)); // sent twice, by its key one message
        // end-snippet
    }

    private static IEnumerable<KeyValuePair<string, string?>> SettingsOf(string account) =>
    [
        new($"DigitalConnect:{account}:AccountName", account),
        new($"DigitalConnect:{account}:ClientId", "id"),
        new($"DigitalConnect:{account}:ClientSecret", "secret"),
    ];

    private sealed record ClientOfAcme([FromKeyedServices("acme")] IDigitalConnectClient Client);
}
