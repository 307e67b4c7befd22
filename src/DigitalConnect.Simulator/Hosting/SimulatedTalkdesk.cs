using System.Net.ServerSentEvents;
using DigitalConnect.Simulator.Agent;
using DigitalConnect.Simulator.Api;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Authentication;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Endpoints;
using DigitalConnect.Simulator.Inbox;
using DigitalConnect.Simulator.Scripting;
using DigitalConnect.Simulator.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DigitalConnect.Simulator.Hosting;

/// <summary>The parts of a simulator, put together.</summary>
internal sealed class SimulatedTalkdesk : IAsyncDisposable
{
    private const int ShownConversations = 500;

    private readonly ClientAssertion _assertion;
    private readonly ApiContract _conversations = ApiContract.LoadConversations();
    private readonly ApiContract _attachments = ApiContract.LoadAttachments();

    public SimulatedTalkdesk(DigitalConnectSimulatorOptions options)
    {
        Options = options;
        Faults = options.Faults;
        TouchpointId = options.TouchpointId ?? Guid.NewGuid().ToString("N");
        _assertion = new ClientAssertion(options);
        Tokens = new AccessTokens(options.TimeProvider, options.TokenLifetime);
        Mailbox = new Mailbox(options, new PartialDelivery(IsKnown));
        Webhooks = new WebhookSender(options);
        Agent = new AgentDesk(Mailbox, Webhooks, Files);
        Feed = new InboxFeed(DescribeForInbox);
        Script = new(() => Faults?.Next() ?? SimulatedResponse.Regular, () => Feed.Publish(InboxEvents.Waiting(Script!.Waiting)));

        var storage = new StorageEndpoint(Files, new SignedAddresses(options.TimeProvider, options.LinkLifetime));
        Api = new(new ApiEndpoint(new BearerToken(Tokens), Operations(storage)), Script, Tokens.RevokeAll, options.TimeProvider);
        Token = new(new OAuthTokenEndpoint(options, Tokens, new(options, _assertion)), TokenScript, Tokens.RevokeAll, options.TimeProvider);
        Storage = new(storage, StorageScript, Tokens.RevokeAll, options.TimeProvider);
        Server = new(options.Port, HandleAsync, endpoints =>
        {
            if (options.ServeInbox)
                InboxPages.Map(endpoints, Parts());
        });
    }

    public DigitalConnectSimulatorOptions Options { get; }

    public SimulatorFaults? Faults { get; set; }

    public string TouchpointId { get; }

    public AccessTokens Tokens { get; }

    public FileStore Files { get; } = new();

    public Mailbox Mailbox { get; }

    public WebhookSender Webhooks { get; }

    public AgentDesk Agent { get; }

    public InboxFeed Feed { get; }

    public Script<SimulatedResponse> Script { get; }

    public Script<SimulatedResponse> TokenScript { get; } = new(() => SimulatedResponse.Regular);

    public Script<SimulatedResponse> StorageScript { get; } = new(() => SimulatedResponse.Regular);

    public ScriptedEndpoint Api { get; }

    public ScriptedEndpoint Token { get; }

    public ScriptedEndpoint Storage { get; }

    public LoopbackServer Server { get; }

    public Uri TokenEndpoint => new(Server.BaseAddress, OAuthTokenEndpoint.Path);

    public async ValueTask DisposeAsync()
    {
        Webhooks.Dispose();
        await Server.DisposeAsync().ConfigureAwait(false);
        _assertion.Dispose();
        Files.Dispose();
    }

    private IApiOperation[] Operations(StorageEndpoint storage) =>
    [
        new SendMessage(_conversations.FindOperation("sendMessage"), Mailbox),
        new StartConversation(_conversations.FindOperation("startConversation"), Mailbox, TouchpointId),
        new EndConversation(_conversations.FindOperation("endConversation"), Mailbox),
        new CreateUploadLink(_attachments.FindOperation("createUploadLink"), Files, storage),
        new CreateAttachment(_attachments.FindOperation("createAttachment"), Files),
        new GetDownloadLink(_attachments.FindOperation("getDownloadLink"), Files, storage),
    ];

    private InboxParts Parts() => new(Options, Mailbox, Agent, Files, Feed)
    {
        Conversations = _conversations,
        Attachments = _attachments,
        Script = Script,
        TokenScript = TokenScript,
        StorageScript = StorageScript,
        WebhookScript = Webhooks.Script,
    };

    private bool IsKnown(string attachmentId) =>
        Options.AcceptAnyAttachment || Options.KnownAttachments.Contains(attachmentId) || Files.FindFile(attachmentId) is not null;

    private IEnumerable<SseItem<string>> DescribeForInbox() =>
    [
        InboxEvents.Welcome(new InboxAddress(Server.BaseAddress, TokenEndpoint, Options.ClientId, Options.AccountName, TouchpointId)
        {
            Webhook = Webhooks.Webhook?.ToString(),
            Command = CurlCommand.For(Options, Server.BaseAddress, TokenEndpoint),
        }),
        .. Mailbox.Conversations.TakeLast(ShownConversations).Select(InboxEvents.Conversation),
        InboxEvents.Waiting(Script.Waiting),
    ];

    private Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path;
        if (path == OAuthTokenEndpoint.Path)
            return Token.HandleAsync(context, cancellationToken);
        if (!path.StartsWithSegments(StorageEndpoint.Path, StringComparison.Ordinal))
            return Api.HandleAsync(context, cancellationToken);
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        return Storage.HandleAsync(context, cancellationToken);
    }
}
