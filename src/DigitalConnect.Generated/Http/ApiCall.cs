using DigitalConnect.Authentication;
using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>
/// One call of an operation, over all its attempts. It is the request itself, so that every handler on the way finds what
/// became of it so far without a lookup.
/// </summary>
internal sealed class ApiCall : HttpRequestMessage
{
    private List<ContractDrift>? _drift;

    public ApiCall(string operation, HttpMethod method, string path, string route)
        : base(method, default(Uri))
    {
        Operation = operation;
        Path = path;
        Route = route;
    }

    /// <summary>The name of the operation in the contract.</summary>
    public string Operation { get; }

    /// <summary>Path and query, escaped, relative to the base address.</summary>
    public string Path { get; }

    /// <summary>The path as the contract has it, with the parameters' names instead of values.</summary>
    public string Route { get; }

    /// <summary>The key that every attempt carries; null where the operation has none.</summary>
    public string? IdempotencyKey { get; private set; }

    /// <summary>The caller's own token, apart from the time limits that attempts run under.</summary>
    public CancellationToken CallerCancellation { get; set; }

    /// <summary>When the call must have ended, on the time provider's clock of timestamps.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    /// <summary>What the refusal of the access token suggests; null if it suggests nothing.</summary>
    public string? Hint => Options.TryGetValue(JwtAudience.Finding, out var finding) ? finding : null;

    /// <summary>Whether every attempt is taken down by our own pipeline.</summary>
    public bool IsTracked { get; set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    /// <summary>What became of the message so far. An attempt that left it unknown is not cured by a later refusal.</summary>
    public DeliveryStatus Delivery { get; private set; }

    /// <summary>What differed from the contract in the answer.</summary>
    public IReadOnlyList<ContractDrift> Drift => _drift ?? [];

    /// <summary>Whether sending the call again cannot double its effect.</summary>
    public bool IsRepeatable =>
        IdempotencyKey is not null || Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Put || Method == HttpMethod.Delete;

    /// <summary>Sends a key with every attempt: the caller's, or one minted here, once for the call.</summary>
    public void UseIdempotencyKey(string header, string? key)
    {
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
}
