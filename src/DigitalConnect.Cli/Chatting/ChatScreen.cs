using DigitalConnect.AspNetCore;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Chatting;

/// <summary>What the chat looks like: lines of both sides, and a prompt under them.</summary>
internal sealed class ChatScreen(CommandContext context)
{
    private const string Prompt = "> ";

    // Back to the beginning of the line, and clear it: what is printed replaces the prompt.
    private const string ClearLine = "\r\u001b[K";

    private readonly Lock _lock = new();

    private bool HasPrompt => context is { IsInputTerminal: true, IsOutputTerminal: true };

    public void Show(WebhookEvent happened) => Show(happened switch
    {
        MessageCreatedEvent message => LinesOf(message),
        ConversationEndedEvent => ["The agent has ended the conversation."],
        _ => [],
    });

    /// <summary>Shows lines above the prompt.</summary>
    public void Show(IEnumerable<string> lines)
    {
        lock (_lock)
        {
            if (HasPrompt)
                context.Output.Write(ClearLine);
            foreach (var line in lines)
                context.Output.WriteLine(TerminalText.Escape(line));
            if (HasPrompt)
                context.Output.Write(Prompt);
            context.Output.Flush();
        }
    }

    private static IEnumerable<string> LinesOf(MessageCreatedEvent message)
    {
        var author = $"{message.AuthorName ?? "Agent"}: ";
        foreach (var line in (message.Content ?? "").Split('\n'))
            yield return author + line;
        foreach (var id in message.AttachmentIds)
            yield return $"{author}[attachment {id}]";
    }
}
