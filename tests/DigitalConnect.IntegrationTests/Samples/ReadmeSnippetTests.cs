using System.Net;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

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
    public async Task A_lost_response_does_not_double_a_message()
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
        simulator.Next(SimulatedResponse.Reset().AfterProcessing()); // the message arrives, its answer is lost
        await client.SendMessageAsync(simulator.ConversationId, new SendMessageRequest { Content = "Hello" });
        Assert.That(simulator.Messages, Has.Count.EqualTo(1)); // sent twice, by its key one message
        // end-snippet
    }

    [Test, CancelAfter(60_000)]
    public async Task A_failed_call_says_what_to_do()
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync();
        var client = DigitalConnectClient.Create(new DigitalConnectOptions
        {
            BaseAddress = simulator.BaseAddress,
            TokenEndpoint = simulator.TokenEndpoint,
            ClientId = simulator.ClientId,
            ClientSecret = simulator.ClientSecret,
            MaxRetries = 0,
        });

        Assert.That(await SendAsync(client, simulator.ConversationId, "1"), Is.EqualTo("delivered"));
        simulator.Next(SimulatedResponse.Status(429));
        Assert.That(await SendAsync(client, simulator.ConversationId, "2"), Is.EqualTo("NotDelivered"));
        simulator.Next(SimulatedResponse.Reset().AfterProcessing());
        Assert.That(await SendAsync(client, simulator.ConversationId, "3"), Is.EqualTo("send again with the key 3"));
        simulator.EndConversation(simulator.ConversationId);
        Assert.That(await SendAsync(client, simulator.ConversationId, "4"), Is.EqualTo("send it in a new conversation"));
    }

    private static async Task<string> SendAsync(DigitalConnectClient client, string conversationId, string messageId)
    {
        var request = new SendMessageRequest { Content = "Hello" };

        // begin-snippet: send
        try
        {
            // The channel's id is the key: posted twice, or sent twice, it is one message.
            var result = await client.SendMessageAsync(conversationId, request, idempotencyKey: messageId);
            return result.IsPartial ? "delivered in part" : "delivered";
        }
        catch (DigitalConnectApiException failure) when (failure.Error?.Code == ErrorCodes.ConversationEnded)
        {
            return "send it in a new conversation";
        }
        catch (DigitalConnectException failure)
        {
            return failure.Delivery == DeliveryStatus.Unknown ? $"send again with the key {failure.IdempotencyKey}" : $"{failure.Delivery}";
        }
        // end-snippet
    }

    [Test, CancelAfter(60_000)]
    public async Task A_file_is_uploaded_and_a_message_names_it()
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync();
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(CommandRun.SettingsOf(simulator)).Build();
        services.AddDigitalConnect(configuration.GetSection("DigitalConnect"));
        await using var provider = services.BuildServiceProvider();
        var (client, attachments) = (provider.GetRequiredService<IDigitalConnectClient>(), provider.GetRequiredService<IAttachmentsClient>());
        var (conversationId, path) = (simulator.ConversationId, typeof(ReadmeSnippetTests).Assembly.Location);

        // begin-snippet: file
        await using var photo = File.OpenRead(path);
        var attachment = await attachments.UploadAsync(photo, "parcel.jpg", "image/jpeg");
        await client.SendMessageAsync(conversationId, new SendMessageRequest { Content = "Here it is.", Attachments = [attachment] });
        // end-snippet

        Assert.That(simulator.Messages.Single().Attachments.Single().Name, Is.EqualTo("parcel.jpg"));
    }

    [Test]
    public async Task The_client_can_be_mocked()
    {
        // begin-snippet: mock
        var mock = new Mock<IDigitalConnectClient>();
        mock.Setup(client => client.SendMessageAsync("c-1", It.IsAny<SendMessageRequest>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new SendMessageResult { StatusCode = HttpStatusCode.Created, IdempotencyKey = "k-1", MessageId = "m-1" });
        // end-snippet

        var result = await mock.Object.SendMessageAsync("c-1", new SendMessageRequest { Content = "Hello" });
        Assert.That(result.ToString(), Is.EqualTo("201 Created, message m-1"));
    }

    private static IEnumerable<KeyValuePair<string, string?>> SettingsOf(string account) =>
    [
        new($"DigitalConnect:{account}:AccountName", account),
        new($"DigitalConnect:{account}:ClientId", "id"),
        new($"DigitalConnect:{account}:ClientSecret", "secret"),
    ];

    private sealed record ClientOfAcme([FromKeyedServices("acme")] IDigitalConnectClient Client);
}
