using DigitalConnect.Benchmarks.InMemory;
using DigitalConnect.Benchmarks.Kiota;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>Kiota's runtime without its default middleware: the handlers are the scenario's, as they are for the others.</summary>
internal sealed class KiotaContestant : IContestant
{
    private readonly KiotaClient _client;
    private readonly KiotaMessage _message;
    private readonly string? _key;

    public KiotaContestant(HttpClient httpClient, string text, string? key)
    {
        _client = new KiotaClient(new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), httpClient)
        {
            BaseUrl = httpClient.BaseAddress!.AbsoluteUri.TrimEnd('/'),
        });
        _key = key;
        _message = new()
        {
            Content = text,
            Attachments =
            [
                new() { Id = "my-mp3-id", Name = "test.mp3", Type = "audio/mpeg", Size = "1024" },
                new() { Id = "my-image-id", Name = "test.jpg", Type = "image/jpeg", Size = "3072" },
            ],
        };
    }

    public async Task<int> SendAsync()
    {
        try
        {
            var created = await _client.Messages(Samples.ConversationId)
                .PostAsync(_message, request => request.Headers.Add("x-idempotency-key", _key ?? Guid.NewGuid().ToString()))
                .ConfigureAwait(false);
            return created?.MessageId is null ? 0 : 201;
        }
        catch (ApiException exception)
        {
            return exception.ResponseStatusCode;
        }
    }
}
