using System.Net;

namespace DigitalConnect.Cli.Batches;

/// <summary>Checks messages against the contract, by the very checks of the client: it sends them to nowhere.</summary>
internal sealed class ContractCheck
{
    private readonly DigitalConnectClient _client = new(new HttpClient(new Nowhere()) { BaseAddress = new Uri("http://localhost/") });

    /// <exception cref="ArgumentException">The message breaks a limit of the contract.</exception>
    public Task CheckAsync(BatchMessage message, CancellationToken cancellationToken) =>
        _client.SendMessageAsync(message.ConversationId, message.Request, message.Key, cancellationToken);

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("{}") });
    }
}
