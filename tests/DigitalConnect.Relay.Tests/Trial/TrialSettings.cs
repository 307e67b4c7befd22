namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>How large a trial is, and what is done to the relay meanwhile.</summary>
internal sealed record TrialSettings
{
    /// <summary>The lease of the workers. Real time, so a short one.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(2);

    public required int Messages { get; init; }

    public required int Conversations { get; init; }

    /// <summary>How many processes deliver.</summary>
    public required int Instances { get; init; }

    /// <summary>How many times one of them is killed (SIGKILL).</summary>
    public int Kills { get; init; }

    /// <summary>How many times one of them is stopped for longer than its lease, and goes on after others took over (SIGSTOP).</summary>
    public int Stalls { get; init; }

    /// <summary>The share of requests that fail, half of them after they were processed.</summary>
    public double Failures { get; init; } = 0.15;

    /// <summary>The share of new messages that meet a conversation that has just ended.</summary>
    public double Ends { get; init; } = 0.01;

    public int Seed { get; init; } = 20261125;
}
