using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Hosting;
using DigitalConnect.Simulator.Inbox;

namespace DigitalConnect.Simulator;

/// <summary>A Talkdesk on loopback: OAuth, the conversations, the attachments, and an agent whose words come by webhook. For demos and
/// tests.</summary>
/// <remarks>
/// <para>
/// It speaks plain HTTP on 127.0.0.1 only, checks requests against the same contracts that the clients are generated from, and keeps
/// messages in memory and uploads in temporary files. A JSON body may have 1 MiB. All members are safe to use from several threads.
/// </para>
/// <para>
/// What Talkdesk does with the repeated idempotency key of a message is not published. Here a key belongs to its conversation: the same
/// key with the same JSON is answered with the first response, even after the conversation has ended; with other JSON it is answered 409.
/// A message that was refused leaves its key free. A start with a key that was used before finds its conversation.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using var simulator = await DigitalConnectSimulator.StartAsync();
/// // ... send a message to simulator.ConversationId ...
/// Assert.That(simulator.Messages.Single().Content, Is.EqualTo("Hello"));
/// </code>
/// </example>
public sealed partial class DigitalConnectSimulator : IAsyncDisposable
{
    private readonly SimulatedTalkdesk _talkdesk;

    private DigitalConnectSimulator(DigitalConnectSimulatorOptions options)
    {
        _talkdesk = new SimulatedTalkdesk(options);
        _talkdesk.Mailbox.ConversationChanged = OnConversationChanged;
        _talkdesk.Mailbox.MessageChanged = OnMessageChanged;
        _talkdesk.Webhooks.DeliveryEnded = OnDeliveryEnded;
        ConversationId = StartConversation(options.ConversationId);
    }

    /// <summary>Raised for each message of a contact, and again for each replay of it (<see cref="ReceivedMessage.Replays"/> then counts
    /// up).</summary>
    /// <remarks>Raised before the sender is answered, on the thread of the request, for several requests at once. Handlers must not throw.</remarks>
    public event EventHandler<ReceivedMessage>? MessageReceived;

    /// <summary>Raised for each conversation that was started, has ended, or was found again through its idempotency key.</summary>
    /// <inheritdoc cref="MessageReceived" path="/remarks"/>
    public event EventHandler<ReceivedConversation>? ConversationChanged;

    /// <summary>Raised for each webhook event when the middleware has taken it, or the last attempt has failed.</summary>
    /// <remarks>For several events at once. Handlers must not throw.</remarks>
    public event EventHandler<WebhookDelivery>? WebhookDelivered;

    /// <summary>Gets the address of the API, such as <c>http://127.0.0.1:5080/</c>.</summary>
    /// <remarks>In a browser it shows the agent's inbox, and <c>/reference</c> below it the API reference.</remarks>
    public Uri BaseAddress => _talkdesk.Server.BaseAddress;

    /// <summary>Gets the address of the token endpoint.</summary>
    public Uri TokenEndpoint => _talkdesk.TokenEndpoint;

    /// <summary>Gets the client id that is given tokens.</summary>
    public string ClientId => _talkdesk.Options.ClientId;

    /// <summary>Gets the secret of the client.</summary>
    public string ClientSecret => _talkdesk.Options.ClientSecret;

    /// <summary>Gets the name of the account.</summary>
    public string AccountName => _talkdesk.Options.AccountName;

    /// <summary>Gets the id of a conversation that is open from the start.</summary>
    public string ConversationId { get; }

    /// <summary>Gets the id of the touchpoint at which conversations can be started.</summary>
    public string TouchpointId => _talkdesk.TouchpointId;

    /// <summary>Gets the messages of contacts that are kept, in the order they were created. A snapshot: it does not grow.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => _talkdesk.Mailbox.Messages;

    /// <summary>Gets the conversations, in the order they were started. A snapshot.</summary>
    public IReadOnlyList<ReceivedConversation> Conversations => [.. _talkdesk.Mailbox.Conversations.Select(conversation => conversation.Details)];

    /// <summary>Gets the attachments that were uploaded and created. A snapshot.</summary>
    public IReadOnlyList<ReceivedFile> Files => _talkdesk.Files.Files;

    /// <summary>Gets what became of the latest webhook events, each after its last attempt. A snapshot.</summary>
    public IReadOnlyList<WebhookDelivery> WebhookDeliveries => _talkdesk.Webhooks.Deliveries;

    /// <summary>Gets how many token requests arrived, refused ones included.</summary>
    public int TokenRequests => _talkdesk.Token.Requests;

    /// <summary>Gets how many requests to the API arrived, refused ones and replays included.</summary>
    public int Requests => _talkdesk.Api.Requests;

    /// <summary>Gets how many uploads and downloads arrived at the storage, refused ones included.</summary>
    public int StorageRequests => _talkdesk.Storage.Requests;

    /// <summary>Gets or sets the faults that requests to the API meet at random; <see langword="null"/> for none.</summary>
    public SimulatorFaults? Faults
    {
        get => _talkdesk.Faults;
        set => _talkdesk.Faults = value;
    }

    /// <summary>Gets or sets where the next webhook events are posted; <see langword="null"/> for nowhere.</summary>
    /// <exception cref="ArgumentException">The value has no valid address, or credentials that do not fit together.</exception>
    public SimulatorWebhook? Webhook
    {
        get => _talkdesk.Webhooks.Webhook;
        set
        {
            value?.Validate();
            _talkdesk.Webhooks.Webhook = value;
        }
    }

    /// <summary>Starts a simulator.</summary>
    /// <param name="configure">Changes the options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The simulator, listening. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentException">An option has no valid value.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static Task<DigitalConnectSimulator> StartAsync(
        Action<DigitalConnectSimulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new DigitalConnectSimulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    /// <inheritdoc cref="StartAsync(Action{DigitalConnectSimulatorOptions}?, CancellationToken)"/>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<DigitalConnectSimulator> StartAsync(
        DigitalConnectSimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var simulator = new DigitalConnectSimulator(options.Snapshot());
        try
        {
            await simulator._talkdesk.Server.StartAsync(cancellationToken).ConfigureAwait(false);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Decides how the next requests to the API are answered, in the order in which they arrive.</summary>
    /// <param name="responses">One for each request. They come after those that are still waiting.</param>
    public void Next(params SimulatedResponse[] responses) => _talkdesk.Script.Add(responses);

    /// <summary>Decides how the next token requests are answered, in the order in which they arrive.</summary>
    /// <param name="responses">One for each request. They come after those that are still waiting.</param>
    public void NextToken(params SimulatedResponse[] responses) => _talkdesk.TokenScript.Add(responses);

    /// <summary>Decides how the next uploads and downloads are answered, in the order in which they arrive.</summary>
    /// <param name="responses">One for each request. They come after those that are still waiting.</param>
    public void NextStorage(params SimulatedResponse[] responses) => _talkdesk.StorageScript.Add(responses);

    /// <summary>Decides how the next webhook events are delivered, in the order in which they happen.</summary>
    /// <param name="deliveries">One for each event. They come after those that are still waiting.</param>
    public void NextWebhook(params SimulatedWebhook[] deliveries) => _talkdesk.Webhooks.Script.Add(deliveries);

    /// <summary>Starts another conversation, as if the middleware had done so.</summary>
    /// <returns>Its id.</returns>
    public string StartConversation() => StartConversation(id: null);

    /// <summary>Ends a conversation, as if the middleware had done so: further messages to it are answered 409 with code <c>3016011</c>.</summary>
    /// <param name="conversationId">The id of the conversation.</param>
    /// <returns><see langword="false"/> where there is no such conversation, or it had ended before.</returns>
    public bool EndConversation(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return _talkdesk.Mailbox.End(conversationId) == Reception.Ended;
    }

    /// <summary>Issues a token without a token request.</summary>
    /// <param name="scope">Its scopes, separated by spaces; <see langword="null"/> for all that the client may have.</param>
    /// <returns>The token, valid for <see cref="DigitalConnectSimulatorOptions.TokenLifetime"/>.</returns>
    public string IssueToken(string? scope = null) => _talkdesk.Tokens.Issue(scope ?? _talkdesk.Options.Scope);

    /// <summary>Revokes every token: requests that carry one are answered 401.</summary>
    public void RevokeTokens() => _talkdesk.Tokens.RevokeAll();

    /// <summary>Stops the simulator. Requests that are still being answered are cut off, and events that were not delivered are given up.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public ValueTask DisposeAsync() => _talkdesk.DisposeAsync();

    private string StartConversation(string? id) =>
        _talkdesk.Mailbox.Start((newId, startedAt) => new() { Id = newId, StartedAt = startedAt }, id).Id;

    private void OnConversationChanged(ConversationSummary conversation)
    {
        _talkdesk.Feed.Publish(InboxEvents.Conversation(conversation));
        ConversationChanged?.Invoke(this, conversation.Details);
    }

    private void OnMessageChanged(MessageEntry message)
    {
        _talkdesk.Feed.Publish(InboxEvents.Message(message));
        if (message.Received is { } received)
            MessageReceived?.Invoke(this, received);
    }

    private void OnDeliveryEnded(WebhookDelivery delivery)
    {
        if (!delivery.IsDelivered)
            _talkdesk.Feed.Publish(InboxEvents.Undelivered(delivery));
        WebhookDelivered?.Invoke(this, delivery);
    }
}
