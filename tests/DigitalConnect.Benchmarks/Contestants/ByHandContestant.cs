using DigitalConnect.Benchmarks.ByHand;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Contestants;

internal sealed class ByHandContestant(HttpClient httpClient, string text, string? key = null) : IContestant
{
    private readonly HandWrittenClient _client = new(httpClient);
    private readonly OutboundMessage _message = Samples.MessageByHand(text);

    public async Task<int> SendAsync()
    {
        try
        {
            var result = await _client.SendAsync(Samples.ConversationId, _message, key).ConfigureAwait(false);
            return (int)result.Status;
        }
        catch (ApiFailure exception)
        {
            return (int)exception.Status;
        }
    }
}
