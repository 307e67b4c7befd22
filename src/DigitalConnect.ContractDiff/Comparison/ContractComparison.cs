using DigitalConnect.ContractDiff.Client;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Versioning;
using DigitalConnect.ContractDiff.Wire;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Compares two contracts.</summary>
internal static class ContractComparison
{
    /// <summary>Loads both contracts and says what the second changes.</summary>
    /// <param name="baseSource">The old contract: a file, or <c>git:REF:PATH</c>.</param>
    /// <param name="revisionSource">The new contract, likewise.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    /// <exception cref="ContractLoadException">One of them cannot be loaded.</exception>
    public static async Task<Verdict> CompareAsync(
        string baseSource, string revisionSource, ComparisonOptions options, CancellationToken cancellationToken)
    {
        var before = ContractLoader.LoadAsync(baseSource, options.Load, cancellationToken);
        var after = ContractLoader.LoadAsync(revisionSource, options.Load, cancellationToken);
        return Compare(await before, await after, options.Client, TimeProvider.System, cancellationToken);
    }

    /// <summary>Compares two loaded contracts.</summary>
    public static Verdict Compare(Contract before, Contract after, TimeProvider time, CancellationToken cancellationToken) =>
        Compare(before, after, ClientNames.Default, time, cancellationToken);

    /// <summary>Compares two loaded contracts, whose client is called so.</summary>
    public static Verdict Compare(Contract before, Contract after, ClientNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var changes = FindChanges(before, after, names, time, cancellationToken);
        return new Verdict
        {
            Changes = changes,
            Notes = [.. before.Notes.Concat(after.Notes).Distinct()],
            SuggestedVersionBump = VersionBump.Suggest(changes),
            BaseVersion = Version(before),
            RevisionVersion = Version(after),
        };
    }

    private static DeclaredVersion? Version(Contract contract) =>
        contract.Root.Mapping("info")?.Scalar("version") is { IsNull: false } version ? new DeclaredVersion(version.Value, version.Location) : null;

    private static IReadOnlyList<Finding> FindChanges(
        Contract before, Contract after, ClientNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new Session(before, after, time.GetUtcNow());
        var impacts = ClientImpacts.FindAsync(session, names);
        ServersComparer.Compare(session);
        SecuritySchemesComparer.Compare(session);
        PathsComparer.Compare(session);
        CallbacksComparer.CompareWebhooks(session);
        session.Schemas.Run(cancellationToken);
        return FindingCollector.Order(ClientImpacts.AddTo(FindingCollector.Collect(session), session, impacts.GetAwaiter().GetResult()));
    }
}
