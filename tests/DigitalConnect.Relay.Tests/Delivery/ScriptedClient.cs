using System.Net;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>Digital Connect as a test wants it: each call is answered by the next line of a script, and by success after its end.</summary>
internal sealed class ScriptedClient : IDigitalConnectClient
{
    private readonly Queue<Func<string, Task<SendMessageResult>>> _sends = [];
    private readonly Queue<Func<Task<string?>>> _starts = [];
    private readonly TaskCompletionSource _firstSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _started;

    /// <summary>Ends when the first message is sent.</summary>
    public Task FirstSent => _firstSent.Task;

    /// <summary>What was sent, whatever came of it.</summary>
    public List<SentCall> Sent { get; } = [];

    /// <summary>What was started, whatever came of it.</summary>
    public List<StartedCall> Started { get; } = [];

    public ScriptedClient Sends(Exception failure)
    {
        _sends.Enqueue(_ => Task.FromException<SendMessageResult>(failure));
        return this;
    }

    public ScriptedClient Sends(HttpStatusCode status, string? reason = null)
    {
        _sends.Enqueue(key => Task.FromResult(Result(key, status, reason)));
        return this;
    }

    public ScriptedClient Sends(Task<SendMessageResult> pending)
    {
        _sends.Enqueue(_ => pending);
        return this;
    }

    public ScriptedClient Starts(Exception failure)
    {
        _starts.Enqueue(() => Task.FromException<string?>(failure));
        return this;
    }

    public ScriptedClient StartsWithoutSayingItsId()
    {
        _starts.Enqueue(() => Task.FromResult<string?>(null));
        return this;
    }

    public async Task<StartConversationResult> StartConversationAsync(
        StartConversationRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        Started.Add(new(request, idempotencyKey!));
        var id = _starts.TryDequeue(out var answer) ? await answer() : $"c{++_started}";
        return new() { ConversationId = id, StatusCode = HttpStatusCode.Created, IdempotencyKey = idempotencyKey! };
    }

    public Task<SendMessageResult> SendMessageAsync(
        string conversationId, SendMessageRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        Sent.Add(new(conversationId, request.Content, idempotencyKey!, request.Attachments));
        _firstSent.TrySetResult();
        return _sends.TryDequeue(out var answer)
            ? answer(idempotencyKey!).WaitAsync(cancellationToken)
            : Task.FromResult(Result(idempotencyKey!, HttpStatusCode.Created, null));
    }

    public Task<EndConversationResult> EndConversationAsync(string conversationId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private static SendMessageResult Result(string key, HttpStatusCode status, string? reason) =>
        new() { StatusCode = status, IdempotencyKey = key, MessageId = $"tm-{key}", PartialFailReason = reason };
}
