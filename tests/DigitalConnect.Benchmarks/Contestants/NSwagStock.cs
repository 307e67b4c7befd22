using DigitalConnect.Benchmarks.InMemory;
using DigitalConnect.Benchmarks.Stock;

namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>NSwag with the templates it comes with. It throws a 206, so its user catches one.</summary>
internal sealed class NSwagStock(HttpClient httpClient, string text, string? key) : IContestant
{
    private readonly StockClient _client = new(httpClient);
    private readonly Stock.SendMessageRequest _message = new()
    {
        Content = text,
        Attachments =
        [
            new() { Id = "my-mp3-id", Name = "test.mp3", Type = "audio/mpeg", Size = "1024" },
            new() { Id = "my-image-id", Name = "test.jpg", Type = "image/jpeg", Size = "3072" },
        ],
    };

    public async Task<int> SendAsync()
    {
        try
        {
            var created = await _client.SendMessageAsync(Samples.ConversationId, _message, key ?? Guid.NewGuid().ToString()).ConfigureAwait(false);
            return created.Message_id is null ? 0 : 201;
        }
        catch (ApiException exception)
        {
            return exception.StatusCode;
        }
    }
}
