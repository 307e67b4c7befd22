namespace DigitalConnect.Simulator;

/// <summary>How a <see cref="DigitalConnectSimulator"/> behaves. Read once, when it starts.</summary>
public sealed class DigitalConnectSimulatorOptions
{
    /// <summary>The default of <see cref="ClientId"/>.</summary>
    public const string DefaultClientId = "simulator-client";

    /// <summary>The default of <see cref="ClientSecret"/>. It opens nothing but a simulator.</summary>
    public const string DefaultClientSecret = "simulator-secret";

    /// <summary>The default of <see cref="AccountName"/>.</summary>
    public const string DefaultAccountName = "simulator";

    /// <summary>The default of <see cref="Scope"/>: the scopes of every operation.</summary>
    public const string DefaultScope = "digital-connect:write attachments:request attachments:write attachments:download";

    /// <summary>Gets or sets the port on 127.0.0.1.</summary>
    /// <value>The default is 0: a free port, chosen by the operating system.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the clock of everything that has a time: messages, tokens, delays.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the client id that is given tokens; <see cref="FurtherClients"/> has others.</summary>
    /// <value>The default is <see cref="DefaultClientId"/>.</value>
    public string ClientId { get; set; } = DefaultClientId;

    /// <summary>Gets or sets the secret of the client.</summary>
    /// <value>The default is <see cref="DefaultClientSecret"/>.</value>
    public string ClientSecret { get; set; } = DefaultClientSecret;

    /// <summary>Gets the secrets of further clients by client id. They are given the same tokens, and see the same conversations.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> FurtherClients { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the public keys of the client by key id, for <c>private_key_jwt</c> (RFC 7523): PEM (<c>PUBLIC KEY</c>) or a JWK.</summary>
    /// <remarks>P-256, P-384 and P-521 for ES256, ES384 and ES512; RSA for RS256. The secret stays good beside them.</remarks>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> PublicKeys { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the name of the account that the simulator plays. Nothing is checked against it.</summary>
    /// <value>The default is <see cref="DefaultAccountName"/>.</value>
    public string AccountName { get; set; } = DefaultAccountName;

    /// <summary>Gets or sets the scopes that the client may ask for, separated by spaces. A token request that names none gets them all.</summary>
    /// <value>The default is <see cref="DefaultScope"/>.</value>
    public string Scope { get; set; } = DefaultScope;

    /// <summary>Gets or sets how long a token is valid.</summary>
    /// <value>The default is 600 seconds, the lifetime seen in Talkdesk's own tokens.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(600);

    /// <summary>Gets or sets the id of the conversation that is open from the start.</summary>
    /// <value>The default is <see langword="null"/>: a new id at each start.</value>
    public string? ConversationId { get; set; }

    /// <summary>Gets or sets the id of the one touchpoint at which conversations can be started.</summary>
    /// <value>The default is <see langword="null"/>: a new id at each start.</value>
    public string? TouchpointId { get; set; }

    /// <summary>Gets the ids of the attachments that exist beside the uploaded ones. A message with any other is answered 206.</summary>
    /// <value>The default is the two ids of the published example: <c>my-mp3-id</c> and <c>my-image-id</c>.</value>
    public ISet<string> KnownAttachments { get; private set; } = new HashSet<string>(StringComparer.Ordinal) { "my-mp3-id", "my-image-id" };

    /// <summary>Gets or sets whether every attachment exists, whatever its id.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AcceptAnyAttachment { get; set; }

    /// <summary>Gets or sets whether a conversation that was never started is opened by its first message, instead of answered 404.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AcceptAnyConversation { get; set; }

    /// <summary>Gets or sets how long the signed addresses of uploads and downloads are valid.</summary>
    /// <value>The default is 600 seconds, that of Talkdesk's download links.</value>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromSeconds(600);

    /// <summary>Gets or sets how many messages are kept. The oldest is forgotten with its idempotency key when there are more.</summary>
    /// <value>The default is 100,000.</value>
    public int MaxMessages { get; set; } = 100_000;

    /// <summary>Gets or sets where webhook events are posted.</summary>
    /// <value>The default is <see langword="null"/>: nowhere.</value>
    public SimulatorWebhook? Webhook { get; set; }

    /// <summary>Gets or sets the faults that requests to the API meet at random.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public SimulatorFaults? Faults { get; set; }

    /// <summary>Gets or sets whether the base address shows the agent's inbox to a browser, with the API reference at <c>/reference</c>.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ServeInbox { get; set; } = true;

    /// <summary>A copy that later changes do not reach.</summary>
    internal DigitalConnectSimulatorOptions Snapshot()
    {
        Validate();
        var copy = (DigitalConnectSimulatorOptions)MemberwiseClone();
        copy.FurtherClients = new Dictionary<string, string>(FurtherClients, StringComparer.Ordinal);
        copy.PublicKeys = new Dictionary<string, string>(PublicKeys, StringComparer.Ordinal);
        copy.KnownAttachments = new HashSet<string>(KnownAttachments, StringComparer.Ordinal);
        return copy;
    }

    private void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentException.ThrowIfNullOrWhiteSpace(ClientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(ClientSecret);
        ArgumentException.ThrowIfNullOrWhiteSpace(AccountName);
        ArgumentException.ThrowIfNullOrWhiteSpace(Scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(TokenLifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(LinkLifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMessages, 1);
        CheckId(ConversationId, nameof(ConversationId));
        CheckId(TouchpointId, nameof(TouchpointId));
        Webhook?.Validate();
    }

    private static void CheckId(string? id, string name)
    {
        if (id is { Length: 0 or > 255 })
            throw new ArgumentException($"{name} must have 1 to 255 characters.", name);
    }
}
