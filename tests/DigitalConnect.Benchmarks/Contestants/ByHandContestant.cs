using DigitalConnect.Benchmarks.ByHand;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Contestants;

internal sealed class ByHandContestant(HttpClient httpClient, OutboundMessage message, string? key = null) : IContestant
{
    private readonly HandWrittenClient _client = new(httpClient);

    public ByHandContestant(HttpClient httpClient, string text, string? key = null)
        : this(httpClient, Samples.MessageByHand(text), key)
    {
    }

    public async Task<int> SendAsync()
    {
        try
        {
            var result = await _client.SendAsync(Samples.ConversationId, message, key).ConfigureAwait(false);
            return (int)result.Status;
        }
        catch (ApiFailure exception)
        {
            return (int)exception.Status;
        }
    }
}
