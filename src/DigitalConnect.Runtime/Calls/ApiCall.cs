using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The state of one call of an operation, over all its attempts. For handlers and exception factories.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCall : IDisposable
{
    private readonly bool _hasIdempotentMethod;
    private List<ContractDrift>? _drift;
    private DeliveryStatus _attempted;
    private bool _conflicted;
    private bool _tracksBody;
    private bool _bodyBegan;

    internal ApiCall(string operation, string route, bool hasIdempotentMethod)
    {
        Operation = operation;
        Route = route;
        _hasIdempotentMethod = hasIdempotentMethod;
    }

    /// <summary>The name of the operation in the contract.</summary>
    public string Operation { get; }

    /// <summary>Which client of several makes the call; null if there is one.</summary>
    public ClientIdentity? Client { get; internal set; }

    /// <summary>The operation and its client, as messages name them.</summary>
    public string DisplayName => Client is null ? Operation : $"{Operation} ({Client.Kind} \"{Client.Name}\")";

    /// <summary>The path as the contract has it, with the parameters' names instead of values.</summary>
    public string Route { get; }

    /// <summary>The key that every attempt carries; null where the operation has none.</summary>
    public string? IdempotencyKey { get; private set; }

    /// <summary>Whether the key is the caller's: an earlier call may have sent it, too.</summary>
    public bool IsKeyGiven { get; private set; }

    /// <summary>How long the call may take altogether.</summary>
    internal TimeSpan TimeLimit { get; set; }

    /// <summary>When the call must have ended.</summary>
    public Deadline Deadline { get; internal set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    /// <summary>What became of the call so far. An attempt that left it unknown is not cured by a later refusal.</summary>
    public DeliveryStatus Delivery => IsKeyInDoubt ? DeliveryStatus.Unknown : _attempted;

    /// <summary>
    /// Whether no attempt of this call had an effect, but a 409 was answered to the caller's key: an earlier call with the key may have
    /// had its effect.
    /// </summary>
    public bool IsKeyInDoubt => _conflicted && IsKeyGiven && _attempted == DeliveryStatus.NotDelivered;

    /// <summary>The OAuth scopes that the contract names for the operation; none if it names none.</summary>
    public IReadOnlyList<string> Scopes { get; internal set; } = [];

    /// <summary>What a handler keeps from one attempt to the next; null until it keeps something.</summary>
    public object? HandlerState { get; set; }

    /// <summary>What a handler suggests to the caller if the call fails; null if none does.</summary>
    public string? Hint { get; set; }

    /// <summary>The caller's own token, apart from the time limits that attempts run under.</summary>
    internal CancellationToken CallerCancellation { get; set; }

    /// <summary>Where the buffers of the call come from.</summary>
    internal BufferPool Buffers { get; set; } = BufferPool.Shared;

    /// <summary>Whether every attempt is recorded by our own pipeline.</summary>
    internal bool IsTracked { get; set; }

    /// <summary>The body of the last attempt's response; the one before it is disposed of.</summary>
    internal BufferedContent? ResponseContent
    {
        get;
        set
        {
            field?.Dispose();
            field = value;
        }
    }

    /// <summary>What differed from the contract in the response.</summary>
    internal IReadOnlyList<ContractDrift> Drift => (IReadOnlyList<ContractDrift>?)_drift ?? [];

    /// <summary>Whether sending the call again cannot double its effect.</summary>
    internal bool IsRepeatable => !HasContentOnce && (IdempotencyKey is not null || _hasIdempotentMethod);

    /// <summary>Whether the body can be sent only once, because it is read from a stream that can't go back.</summary>
    internal bool HasContentOnce { get; set; }

    /// <summary>Whether the body of a success is handed to the caller as it arrives.</summary>
    internal bool GivesStream { get; set; }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose() => ResponseContent?.Dispose();

    internal void UseIdempotencyKey(string? key)
    {
        IsKeyGiven = key is not null;
        IdempotencyKey = key ?? Guid.NewGuid().ToString();
    }

    internal void BeginAttempt()
    {
        Attempts++;
        _bodyBegan = false;
    }

    /// <summary>The request has a body that says when it begins to be sent.</summary>
    internal void TrackBody() => _tracksBody = true;

    /// <summary>The body begins to be sent: there is a connection, and the server may see the request.</summary>
    internal void BeginBody() => _bodyBegan = true;

    /// <summary>Records the status that an attempt was answered.</summary>
    internal void Record(HttpStatusCode status)
    {
        _conflicted |= status == HttpStatusCode.Conflict;
        Record(DeliveryOutcome.Of(status));
    }

    /// <summary>Records that an attempt ended without a status.</summary>
    /// <param name="exception">What ended it.</param>
    /// <param name="isNetwork">
    /// Whether it was to go over the network by .NET's own handler. Then a request whose body never began cannot have been processed,
    /// whatever the exception; a handler of somebody else's may do what it likes with a body.
    /// </param>
    internal void Record(Exception exception, bool isNetwork) =>
        Record(isNetwork && _tracksBody && !_bodyBegan ? DeliveryStatus.NotDelivered : DeliveryOutcome.Of(exception));

    /// <summary>Records how an attempt ended.</summary>
    private void Record(DeliveryStatus outcome) => _attempted = outcome > _attempted ? outcome : _attempted;

    internal void Note(IReadOnlyList<ContractDrift> drift)
    {
        if (drift.Count > 0)
            (_drift ??= []).AddRange(drift);
    }

    internal void Note(DriftKind kind, string pointer) => (_drift ??= []).Add(new ContractDrift(kind, pointer));
}
