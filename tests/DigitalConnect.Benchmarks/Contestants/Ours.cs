using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Contestants;

internal sealed class Ours(IDigitalConnectClient client, SendMessageRequest message, string? key = null) : IContestant
{
    public Ours(IDigitalConnectClient client, string text, string? key = null)
        : this(client, Samples.Message(text), key)
    {
    }

    public async Task<int> SendAsync()
    {
        try
        {
            var result = await client.SendMessageAsync(Samples.ConversationId, message, key).ConfigureAwait(false);
            return (int)result.StatusCode;
        }
        catch (DigitalConnectApiException exception)
        {
            return (int)exception.StatusCode;
        }
    }
}
