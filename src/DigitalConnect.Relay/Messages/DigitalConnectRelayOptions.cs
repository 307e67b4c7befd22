namespace DigitalConnect.Relay;

/// <summary>The settings of the relay. Binds from a section of the configuration.</summary>
public sealed class DigitalConnectRelayOptions
{
    /// <summary>The name of the section, by convention.</summary>
    public const string SectionName = "DigitalConnectRelay";

    /// <summary>The touchpoint in Talkdesk where conversations are started. Required, unless all threads have a conversation already.</summary>
    public string? TouchpointId { get; set; }

    /// <summary>The subject of conversations that the relay starts.</summary>
    /// <value>The default value is null: no subject.</value>
    public string? Subject { get; set; }

    /// <summary>The domain of the address that stands in for a contact who was never named. A conversation can't be started without one.</summary>
    /// <value>The default value is <c>channel.invalid</c>, a domain that never exists (RFC 2606).</value>
    public string ContactDomain { get; set; } = "channel.invalid";

    /// <summary>How many conversations are delivered at the same time by this instance.</summary>
    /// <value>The default value is 32.</value>
    public int Workers { get; set; } = 32;

    /// <summary>
    /// How long a message that may have been delivered is tried again with its key, counted from its first attempt, or from its replay. Then it
    /// is parked: how long Talkdesk remembers keys is not published.
    /// </summary>
    /// <value>The default value is 24 hours.</value>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>What happens to a conversation when one of its messages is parked.</summary>
    /// <value>The default value is <see cref="PoisonAction.Park"/>.</value>
    public PoisonAction OnPoison { get; set; } = PoisonAction.Park;

    /// <summary>The shortest wait before a message is tried again; it doubles with each attempt.</summary>
    /// <value>The default value is 1 second.</value>
    public TimeSpan MinRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a message is tried again, unless the server asks for a longer one.</summary>
    /// <value>The default value is 1 minute.</value>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the last messages a new conversation begins with when it follows one that has ended.</summary>
    /// <value>The default value is 10; 0 starts without.</value>
    public int HistoryLength { get; set; } = 10;

    /// <summary>How long an instance may be silent until others take its conversations.</summary>
    /// <value>The default value is 15 seconds.</value>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the database is asked for work when nobody says that there is some.</summary>
    /// <value>The default value is half a second.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long delivered and skipped messages, ended conversations and handled webhooks are kept; a thread's contact goes with its last message.
    /// Until then a message that is enqueued again is a duplicate.
    /// </summary>
    /// <value>The default value is 7 days.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The age of the oldest undelivered message from which the health check reports the relay as degraded.</summary>
    /// <value>The default value is 5 minutes.</value>
    public TimeSpan DegradedAge { get; set; } = TimeSpan.FromMinutes(5);
}
