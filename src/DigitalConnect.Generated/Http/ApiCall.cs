using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>
/// One call of an operation, over all its attempts. It is the request itself, so that every handler on the way finds what
/// became of it so far without a lookup.
/// </summary>
internal sealed class ApiCall : HttpRequestMessage
{
    private List<ContractDrift>? _drift;

    /// <param name="operation">The name of the operation in the contract.</param>
    /// <param name="method">The method.</param>
    /// <param name="address">The address, escaped: letting <see cref="Uri"/> look at path and query again could only change what the server sees.</param>
    /// <param name="route">The path as the contract has it.</param>
    public ApiCall(string operation, HttpMethod method, string address, string route)
        : base(method, new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
    {
        Operation = operation;
        Route = route;
    }

    /// <summary>The name of the operation in the contract.</summary>
    public string Operation { get; }

    /// <summary>The path as the contract has it, with the parameters' names instead of values.</summary>
    public string Route { get; }

    /// <summary>The key that every attempt carries; null where the operation has none.</summary>
    public string? IdempotencyKey { get; private set; }

    /// <summary>Whether the key is the caller's: an earlier call may have sent it, too.</summary>
    public bool IsKeyGiven { get; private set; }

    /// <summary>The caller's own token, apart from the time limits that attempts run under.</summary>
    public CancellationToken CallerCancellation { get; set; }

    /// <summary>When the call must have ended.</summary>
    public Deadline Deadline { get; set; }

    /// <summary>Where the buffers of the call come from.</summary>
    public BufferPool Buffers { get; set; } = BufferPool.Shared;

    /// <summary>The body of the last attempt's answer; the one before it is let go.</summary>
    public BufferedContent? Answer
    {
        get;
        set
        {
            field?.Dispose();
            field = value;
        }
    }

    /// <summary>What the refusal of the access token suggests; null if it suggests nothing.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether every attempt is taken down by our own pipeline.</summary>
    public bool IsTracked { get; set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    /// <summary>What became of the message so far. An attempt that left it unknown is not cured by a later refusal.</summary>
    public DeliveryStatus Delivery { get; private set; }

    /// <summary>What differed from the contract in the answer.</summary>
    public IReadOnlyList<ContractDrift> Drift => (IReadOnlyList<ContractDrift>?)_drift ?? [];

    /// <summary>Whether sending the call again cannot double its effect.</summary>
    public bool IsRepeatable =>
        IdempotencyKey is not null || Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Put || Method == HttpMethod.Delete;

    /// <summary>Sends a key with every attempt: the caller's, or one minted here, once for the call.</summary>
    public void UseIdempotencyKey(string header, string? key)
    {
        IsKeyGiven = key is not null;
        IdempotencyKey = key ?? Guid.NewGuid().ToString();
        Headers.TryAddWithoutValidation(header, IdempotencyKey);
    }

    public void Header<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
        {
            Headers.TryAddWithoutValidation(name, TCodec.Format(value));
        }
    }

    public void Header<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
        {
            Headers.TryAddWithoutValidation(name, TCodec.Format(present));
        }
    }

    public void BeginAttempt() => Attempts++;

    /// <summary>Takes down how an attempt ended.</summary>
    public void Record(DeliveryStatus outcome) => Delivery = outcome > Delivery ? outcome : Delivery;

    public void Note(IReadOnlyList<ContractDrift> drift)
    {
        if (drift.Count > 0)
        {
            (_drift ??= []).AddRange(drift);
        }
    }

    public void Note(DriftKind kind, string pointer) => (_drift ??= []).Add(new ContractDrift(kind, pointer));

    protected override void Dispose(bool disposing)
    {
        Answer?.Dispose();
        base.Dispose(disposing);
    }
}
