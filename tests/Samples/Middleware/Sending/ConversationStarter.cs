using System.Globalization;
using DigitalConnect;
using Middleware.Visitors;

namespace Middleware.Sending;

/// <summary>Starts a conversation where a visitor has none.</summary>
public sealed class ConversationStarter(IDigitalConnectClient client, VisitorDirectory visitors, IConfiguration configuration)
{
    private const int LongestHistory = 20;

    private readonly string _touchpointId =
        configuration["Channel:TouchpointId"] ?? throw new InvalidOperationException("Set Channel:TouchpointId to the touchpoint in Talkdesk.");

    /// <summary>Gives the conversation of a visitor, a new one if need be. In the visitor's turn.</summary>
    public async Task<string> GetAsync(Visitor visitor, string email, CancellationToken cancellationToken) =>
        visitor.ConversationId ?? await visitors.EnterAsync(visitor, () => StartAsync(visitor, email, cancellationToken));

    private async Task<string> StartAsync(Visitor visitor, string email, CancellationToken cancellationToken)
    {
        var request = new StartConversationRequest
        {
            TouchpointId = _touchpointId,
            ContactPerson = new ContactPerson { Email = email },
            PreviousMessages = History(visitor),
        };

        // The key stays the same until the conversation is there: a lost response doesn't start a second one.
        var key = string.Create(CultureInfo.InvariantCulture, $"{visitor.Id}-{visitor.EndedConversations}");
        var result = await client.StartConversationAsync(request, key, cancellationToken);
        return result.ConversationId ?? throw new InvalidOperationException("Talkdesk started the conversation without telling its id.");
    }

    // What the agent of the new conversation should know.
    private static List<PreviousMessage>? History(Visitor visitor)
    {
        var said = visitor.Transcript.Entries.Where(entry => entry is { Author: not Author.Notice, Text.Length: > 0 }).TakeLast(LongestHistory);
        var history = said.Select(entry => new PreviousMessage
        {
            Type = entry.Author == Author.Visitor ? PreviousMessage.External : PreviousMessage.User,
            Content = entry.Text!,
            CreatedAt = entry.At,
        }).ToList();
        return history.Count == 0 ? null : history;
    }
}
