using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Contestants;

internal sealed class Ours(IDigitalConnectClient client, string text, string? key = null) : IContestant
{
    private readonly SendMessageRequest _message = Samples.Message(text);

    public async Task<int> SendAsync()
    {
        try
        {
            var result = await client.SendMessageAsync(Samples.ConversationId, _message, key).ConfigureAwait(false);
            return (int)result.StatusCode;
        }
        catch (DigitalConnectApiException exception)
        {
            return (int)exception.StatusCode;
        }
    }
}
