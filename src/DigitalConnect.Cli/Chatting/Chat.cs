using DigitalConnect.AspNetCore;
using DigitalConnect.Cli.Attachments;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Chatting;

/// <summary>A conversation: sends what is typed, shows what the agent answers, until one side ends it.</summary>
internal sealed class Chat(Destination destination, string conversationId, AgentEvents? agent, CommandContext context)
{
    private const string FileCommand = "/file ";

    private readonly ChatScreen _screen = new(context);

    /// <summary>Talks until the input ends, the agent ends the conversation, or Ctrl+C.</summary>
    /// <param name="introduction">What to show first.</param>
    /// <returns>Whether the conversation is still open.</returns>
    public async Task<bool> TalkAsync(IEnumerable<string> introduction)
    {
        _screen.Show(introduction);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.Stopping);
        var listening = ListenAsync(over.Token);
        var typing = TypeAsync(over.Token);
        var isEndedByAgent = await Task.WhenAny(listening, typing) == listening && await listening;
        await over.CancelAsync();
        await typing;
        return !(isEndedByAgent || await listening);
    }

    /// <summary>Shows what the agent does.</summary>
    /// <returns>Whether the agent ended the conversation.</returns>
    private async Task<bool> ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (agent is null)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            await foreach (var happened in agent!.ReadAllAsync(cancellationToken))
            {
                if (happened.ConversationId != conversationId)
                    continue;
                _screen.Show(happened);
                if (happened is ConversationEndedEvent)
                    return true;
            }
        }
        catch (OperationCanceledException)
        {
            // Somebody else has ended the chat.
        }

        return false;
    }

    private async Task TypeAsync(CancellationToken cancellationToken)
    {
        using var input = new StreamReader(context.OpenInput());
        try
        {
            // A terminal can't be read with a token: when the chat is over, nobody waits for its next line.
            while (await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken) is { } line)
                _screen.Show(string.IsNullOrWhiteSpace(line) ? [] : await SendAsync(line));
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C, or the agent has ended the conversation.
        }
    }

    private async Task<IEnumerable<string>> SendAsync(string line)
    {
        try
        {
            var report = await destination.TrySendAsync(conversationId, await ReadAsync(line), Guid.NewGuid().ToString(), context.Aborting);
            return report is { Error: null, IsPartial: false } ? ["  delivered"] : FailureText.Of(report, Operation.Send);
        }
        catch (Exception exception) when (exception is CommandException or DigitalConnectException)
        {
            return [$"error: {ErrorMessage.Of(exception)}"];
        }
    }

    private async Task<SendMessageRequest> ReadAsync(string line)
    {
        if (!line.StartsWith(FileCommand, StringComparison.Ordinal))
            return new SendMessageRequest { Content = line };
        var file = await FileUpload.UploadAsync(line[FileCommand.Length..].Trim(), name: null, mediaType: null, destination, context);
        return new SendMessageRequest { Attachments = [file] };
    }
}
