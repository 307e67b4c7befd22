using System.Net.ServerSentEvents;
using DigitalConnect.Simulator.Api;
using DigitalConnect.Simulator.Authentication;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Hosting;
using DigitalConnect.Simulator.Inbox;
using DigitalConnect.Simulator.Scripting;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator;

/// <summary>A Digital Connect on loopback, its OAuth token endpoint included: for demos, and for tests of what sends messages.</summary>
/// <remarks>
/// <para>
/// It speaks plain HTTP on 127.0.0.1 only, checks requests against the same contract that the client is generated from, and keeps
/// everything in memory. A request body may have 1 MiB. All members are safe to use from several threads.
/// </para>
/// <para>
/// What Talkdesk does with a repeated idempotency key is not published. Here a key belongs to its conversation: the same key with the
/// same JSON is answered with the first answer, even after the conversation has ended; with other JSON it is answered 409. A message
/// that was refused leaves its key free.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using var simulator = await DigitalConnectSimulator.StartAsync();
/// // ... send a message to simulator.ConversationId ...
/// Assert.That(simulator.Messages.Single().Content, Is.EqualTo("Hello"));
/// </code>
/// </example>
public sealed class DigitalConnectSimulator : IAsyncDisposable
{
    private const int ShownMessages = 500;

    private readonly DigitalConnectSimulatorOptions _options;
    private readonly AccessTokens _tokens;
    private readonly ClientAssertion _assertion;
    private readonly Mailbox _mailbox;
    private readonly Script _script;
    private readonly Script _tokenScript = new(() => SimulatedAnswer.Regular);
    private readonly ScriptedEndpoint _api;
    private readonly ScriptedEndpoint _tokenEndpoint;
    private readonly InboxFeed _feed;
    private readonly LoopbackServer _server;

    private DigitalConnectSimulator(DigitalConnectSimulatorOptions options)
    {
        _options = options;
        _tokens = new AccessTokens(options.TimeProvider, options.TokenLifetime);
        _assertion = new ClientAssertion(options);
        _mailbox = new Mailbox(options);
        _feed = new InboxFeed(DescribeForInbox);
        _script = new Script(() => Faults?.Next() ?? SimulatedAnswer.Regular, PublishWaiting);
        var contract = ApiContract.Load();
        var operation = contract.FindOperation("sendMessage");
        var sendMessage = new SendMessage(operation, new BearerToken(_tokens), _mailbox, OnReceived);
        _api = new ScriptedEndpoint(new ApiEndpoint(operation, sendMessage), _script, _tokens.RevokeAll, options.TimeProvider);
        var tokenEndpoint = new TokenEndpoint(options, _tokens, new ClientAuthentication(options, _assertion));
        _tokenEndpoint = new ScriptedEndpoint(tokenEndpoint, _tokenScript, _tokens.RevokeAll, options.TimeProvider);
        _server = new LoopbackServer(options.Port, HandleAsync, endpoints =>
        {
            if (options.ServeInbox)
                new InboxPages(this, _feed, contract).Map(endpoints);
        });
        Faults = options.Faults;
        ConversationId = _mailbox.StartConversation();
    }

    /// <summary>Raised for each message, and again for each replay of it (<see cref="ReceivedMessage.Replays"/> then counts up).</summary>
    /// <remarks>Raised before the sender is answered, on the thread of the request, for several requests at once. Handlers must not throw.</remarks>
    public event EventHandler<ReceivedMessage>? MessageReceived;

    /// <summary>Gets the address of the API, such as <c>http://127.0.0.1:5080/</c>.</summary>
    /// <remarks>In a browser it shows the agent's inbox, and <c>/reference</c> below it the API reference.</remarks>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>Gets the address of the token endpoint.</summary>
    public Uri TokenEndpoint => new(BaseAddress, Authentication.TokenEndpoint.Path);

    /// <summary>Gets the client id that is given tokens.</summary>
    public string ClientId => _options.ClientId;

    /// <summary>Gets the secret of the client.</summary>
    public string ClientSecret => _options.ClientSecret;

    /// <summary>Gets the name of the account.</summary>
    public string AccountName => _options.AccountName;

    /// <summary>Gets the id of a conversation that is open from the start.</summary>
    public string ConversationId { get; }

    /// <summary>Gets the messages that exist, in the order they were created. A snapshot: it does not grow.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => _mailbox.Messages;

    /// <summary>Gets how many token requests arrived, refused ones included.</summary>
    public int TokenRequests => _tokenEndpoint.Requests;

    /// <summary>Gets how many requests to the API arrived, refused ones and replays included.</summary>
    public int Requests => _api.Requests;

    /// <summary>Gets or sets the faults that requests to the API meet at random; <see langword="null"/> for none.</summary>
    public SimulatorFaults? Faults { get; set; }

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
            await simulator._server.StartAsync(cancellationToken).ConfigureAwait(false);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Decides how the next requests to the API are answered, in the order in which they arrive.</summary>
    /// <param name="answers">One for each request. They come after those that are still waiting.</param>
    public void Next(params SimulatedAnswer[] answers) => _script.Add(answers);

    /// <summary>Decides how the next token requests are answered, in the order in which they arrive.</summary>
    /// <param name="answers">One for each request. They come after those that are still waiting.</param>
    public void NextToken(params SimulatedAnswer[] answers) => _tokenScript.Add(answers);

    /// <summary>Starts another conversation.</summary>
    /// <returns>Its id.</returns>
    public string StartConversation()
    {
        var id = _mailbox.StartConversation();
        _feed.Publish(InboxEvents.Conversation(new InboxConversation(id, HasEnded: false)));
        return id;
    }

    /// <summary>Ends a conversation: further messages to it are answered 409 with code <c>3016011</c>.</summary>
    /// <param name="conversationId">The id of the conversation.</param>
    /// <returns><see langword="false"/> where there is no such conversation, or it had ended before.</returns>
    public bool EndConversation(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        if (!_mailbox.EndConversation(conversationId))
            return false;
        _feed.Publish(InboxEvents.Conversation(new InboxConversation(conversationId, HasEnded: true)));
        return true;
    }

    /// <summary>Issues a token without a token request.</summary>
    /// <param name="scope">Its scopes, separated by spaces; <see langword="null"/> for all that the client may have.</param>
    /// <returns>The token, valid for <see cref="DigitalConnectSimulatorOptions.TokenLifetime"/>.</returns>
    public string IssueToken(string? scope = null) => _tokens.Issue(scope ?? _options.Scope);

    /// <summary>Revokes every token: requests that carry one are answered 401.</summary>
    public void RevokeTokens() => _tokens.RevokeAll();

    /// <summary>Stops the simulator. Requests that are still being answered are cut off.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _assertion.Dispose();
    }

    private void OnReceived(ReceivedMessage message)
    {
        _feed.Publish(InboxEvents.Message(message));
        MessageReceived?.Invoke(this, message);
    }

    private void PublishWaiting() => _feed.Publish(InboxEvents.Waiting(_script.Waiting));

    private IEnumerable<SseItem<string>> DescribeForInbox()
    {
        var (conversations, latest) = _mailbox.Describe(ShownMessages);
        return
        [
            InboxEvents.Welcome(new InboxAddress(BaseAddress, TokenEndpoint, ClientId, AccountName)),
            .. conversations.Select(InboxEvents.Conversation),
            .. latest.Select(InboxEvents.Message),
            InboxEvents.Waiting(_script.Waiting),
        ];
    }

    private Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Request.Path == Authentication.TokenEndpoint.Path ? _tokenEndpoint : _api;
        return endpoint.HandleAsync(context, cancellationToken);
    }
}
