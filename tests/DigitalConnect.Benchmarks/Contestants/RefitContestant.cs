using System.Globalization;
using System.Text.Json;
using DigitalConnect.Benchmarks.ByHand;
using DigitalConnect.Benchmarks.InMemory;
using DigitalConnect.Benchmarks.Refit;
using Refit;

namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>Refit with its source generator, and System.Text.Json with its own.</summary>
internal sealed class RefitContestant(HttpClient httpClient, string text, string? key) : IContestant
{
    private readonly IRefitConversations _client = RestService.ForGenerated<IRefitConversations>(
        httpClient, new RefitSettings(SystemTextJsonContentSerializer.ForContext(WireJson.Default)));

    private readonly OutboundMessage _message = Samples.MessageByHand(text);

    public async Task<int> SendAsync()
    {
        using var response = await _client
            .SendMessageAsync(Samples.ConversationId, _message, key ?? Guid.NewGuid().ToString(), CancellationToken.None)
            .ConfigureAwait(false);
        return response.Error is ApiException { Content: { } content }
            ? Status(JsonSerializer.Deserialize(content, WireJson.Default.ApiError))
            : (int)response.StatusCode!;
    }

    private static int Status(ApiError? error) => int.Parse(error!.Code!, CultureInfo.InvariantCulture);
}
