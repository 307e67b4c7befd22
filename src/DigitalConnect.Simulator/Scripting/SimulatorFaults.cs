namespace DigitalConnect.Simulator;

/// <summary>Faults at random, for a soak: how likely a request to the API meets each of them. Token requests meet none.</summary>
/// <remarks>
/// A request meets one fault at most, so the probabilities together are at most 1. The order of the faults follows from the seed
/// alone. A script (<see cref="DigitalConnectSimulator.Next"/>) goes first.
/// </remarks>
public sealed class SimulatorFaults
{
    private readonly Lock _gate = new();
    private readonly Random _random;
    private int _stormLeft;

    /// <summary>Initializes a new instance of the <see cref="SimulatorFaults"/> class with no fault.</summary>
    /// <param name="seed">The same seed gives the same faults in the same order.</param>
    public SimulatorFaults(int seed) => _random = new Random(seed);

    /// <summary>Gets the probability, 0 to 1, of a reset connection before the message exists.</summary>
    public double ResetBeforeProcessing { get; init; }

    /// <summary>Gets the probability, 0 to 1, of a reset connection after the message exists.</summary>
    public double ResetAfterProcessing { get; init; }

    /// <summary>Gets the probability, 0 to 1, of a 503 before the message exists.</summary>
    public double Unavailable { get; init; }

    /// <summary>Gets the probability, 0 to 1, of a 500 after the message exists.</summary>
    public double ServerErrorAfterProcessing { get; init; }

    /// <summary>Gets the probability, 0 to 1, that a storm of 429 begins.</summary>
    public double Storm { get; init; }

    /// <summary>Gets how many requests in a row a storm answers 429.</summary>
    /// <value>The default is 3.</value>
    public int StormLength { get; init; } = 3;

    /// <summary>Gets the <c>Retry-After</c> of a storm, sent in whole seconds.</summary>
    /// <value>The default is <see langword="null"/>: no such header.</value>
    public TimeSpan? StormRetryAfter { get; init; }

    /// <summary>Gets the probability, 0 to 1, of a body that arrives byte by byte.</summary>
    public double SlowBody { get; init; }

    /// <summary>Gets the time between two bytes of a slow body.</summary>
    /// <value>The default is 1 millisecond.</value>
    public TimeSpan SlowBodyInterval { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Gets the probability, 0 to 1, of a body that ends too early, after the message exists.</summary>
    public double TruncatedBody { get; init; }

    /// <summary>Gets the probability, 0 to 1, that all tokens are revoked before the request is looked at.</summary>
    public double RevokedToken { get; init; }

    /// <summary>Every kind of fault but the slow body, all equally likely.</summary>
    /// <param name="rate">The probability, 0 to 1, that a request meets a fault.</param>
    /// <param name="seed">The same seed gives the same faults in the same order.</param>
    /// <returns>The faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is less than 0 or more than 1.</exception>
    public static SimulatorFaults AtRate(double rate, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        const int Kinds = 7;
        var each = rate / Kinds;
        return new SimulatorFaults(seed)
        {
            ResetBeforeProcessing = each,
            ResetAfterProcessing = each,
            Unavailable = each,
            ServerErrorAfterProcessing = each,
            TruncatedBody = each,
            RevokedToken = each,
            Storm = each,
            StormLength = 1,
        };
    }

    internal SimulatedResponse Next()
    {
        lock (_gate)
        {
            if (_stormLeft > 0)
                return NextOfStorm();

            var draw = _random.NextDouble();
            bool Hits(double probability) => (draw -= probability) < 0;

            if (Hits(ResetBeforeProcessing))
                return SimulatedResponse.Reset();
            if (Hits(ResetAfterProcessing))
                return SimulatedResponse.Reset().AfterProcessing();
            if (Hits(Unavailable))
                return SimulatedResponse.Status(503);
            if (Hits(ServerErrorAfterProcessing))
                return SimulatedResponse.Status(500).AfterProcessing();
            if (Hits(SlowBody))
                return SimulatedResponse.Regular.SlowBody(SlowBodyInterval);
            if (Hits(TruncatedBody))
                return SimulatedResponse.Regular.TruncatedBody();
            if (Hits(RevokedToken))
                return SimulatedResponse.RevokedToken();
            if (!Hits(Storm))
                return SimulatedResponse.Regular;

            _stormLeft = StormLength;
            return NextOfStorm();
        }
    }

    private SimulatedResponse NextOfStorm()
    {
        _stormLeft--;
        return SimulatedResponse.Status(429, StormRetryAfter);
    }
}
