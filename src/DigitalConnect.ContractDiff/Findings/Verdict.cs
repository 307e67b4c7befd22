namespace DigitalConnect.ContractDiff.Findings;

/// <summary>The verdict on a change of contract.</summary>
internal sealed record Verdict
{
    /// <summary>Every finding, ordered by operation, pointer and rule id.</summary>
    public required IReadOnlyList<Finding> Changes { get; init; }

    /// <summary>What could not be compared, and was left out; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a program that speaks to the old contract breaks against the new one.</summary>
    public bool WireBreaking => Changes.Any(change => change.Level == Level.Error);

    /// <summary>Whether C# code that compiles against the old client does not compile, or behaves otherwise, against the new one.</summary>
    public bool ClientBreaking => Changes.Any(change => change.Client.Any(effect => effect.IsBreaking));

    /// <summary>The least bump of <c>info.version</c> that the change asks for: <c>major</c>, <c>minor</c>, <c>patch</c> or <c>none</c>.</summary>
    public required string SuggestedVersionBump { get; init; }
}
