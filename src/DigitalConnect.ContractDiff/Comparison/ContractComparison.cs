using DigitalConnect.ContractDiff.Client;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Policies;
using DigitalConnect.ContractDiff.Selection;
using DigitalConnect.ContractDiff.Versioning;
using DigitalConnect.ContractDiff.Wire;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Compares two contracts.</summary>
internal static class ContractComparison
{
    private const string Unstable = "Each operation that it reaches may break at any time: its x-stability-level says so.";

    /// <summary>Loads both contracts and says what the second changes.</summary>
    /// <param name="baseSource">The old contract: a file, or <c>git:REF:PATH</c>; null if there was none.</param>
    /// <param name="revisionSource">The new contract, likewise.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    /// <exception cref="ContractLoadException">One of them cannot be loaded.</exception>
    public static Task<Verdict> CompareAsync(
        string? baseSource, string? revisionSource, ComparisonOptions options, CancellationToken cancellationToken) =>
        CompareAsync(baseSource, revisionSource, options, TimeProvider.System, cancellationToken);

    /// <summary>The same at the time that a provider tells: sunset dates are before or after it.</summary>
    public static async Task<Verdict> CompareAsync(
        string? baseSource, string? revisionSource, ComparisonOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var before = LoadAsync(baseSource, options.Load, cancellationToken);
        var after = LoadAsync(revisionSource, options.Load, cancellationToken);
        return await CompareAsync(await before, await after, options, time, cancellationToken);
    }

    /// <summary>Compares two loaded contracts.</summary>
    public static Task<Verdict> CompareAsync(Contract before, Contract after, TimeProvider time, CancellationToken cancellationToken) =>
        CompareAsync(before, after, ComparisonOptions.Default, time, cancellationToken);

    /// <summary>Compares two loaded contracts, as the options say.</summary>
    public static async Task<Verdict> CompareAsync(
        Contract before, Contract after, ComparisonOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var (old, now) = (
            ContractView.Of(before, options.Filter, options.Prefixes.Base), ContractView.Of(after, options.Filter, options.Prefixes.Revision));
        var changes = await FindChangesAsync(old, now, options.Client, time, cancellationToken);
        if (options.Filter.IsActive)
            changes = [.. changes.Where(IsReached)];
        if (before.IsEmpty || after.IsEmpty)
            changes = [.. changes.Where(change => change.Reached.Count > 0)];
        var lifecycle = Lifecycle.Of(old, now, options.Policies, time.GetUtcNow());
        var accepted = changes.Where(lifecycle.MayBreak).Select(change => new AcceptedFinding(change, Unstable));
        changes = [.. lifecycle.Findings, .. changes.Where(change => !lifecycle.MayBreak(change)).Select(new RemovedPlaces(before, after).Add)];
        return new Verdict
        {
            Changes = changes,
            Accepted = [.. accepted],
            Notes = [.. before.Notes.Concat(after.Notes).Concat(Unmatched(old, now, options.Filter)).Distinct()],
            SuggestedVersionBump = VersionBump.Suggest(changes),
            BaseVersion = Version(before),
            RevisionVersion = Version(after),
        };
    }

    private static string[] Unmatched(Contract before, Contract after, OperationFilter filter) =>
        filter.IsActive && Endpoint.Of(before).Count + Endpoint.Of(after).Count == 0
            ? [$"{(after.IsEmpty ? before : after).Name}: no operation matches the filters; none was compared."]
            : [];

    private static Task<Contract> LoadAsync(string? source, LoadOptions options, CancellationToken cancellationToken) =>
        source is null ? Task.FromResult(Contract.Empty()) : ContractLoader.LoadAsync(source, options, cancellationToken);

    // A component that no chosen operation uses was not chosen.
    private static bool IsReached(Finding finding) =>
        finding.Reached.Count > 0 || !finding.Pointer.StartsWith("#/components/", StringComparison.Ordinal);

    private static DeclaredVersion? Version(Contract contract) =>
        contract.Root.Mapping("info")?.Scalar("version") is { IsNull: false } version ? new DeclaredVersion(version.Value, version.Location) : null;

    private static async Task<IReadOnlyList<Finding>> FindChangesAsync(
        Contract before, Contract after, ClientNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new Session(before, after, time.GetUtcNow());
        // Reading settles where references lead, so the wire waits for it.
        var clients = await ClientPair.ReadAsync(session, names);
        var impacts = Task.Run(() => clients?.Compare() ?? [], cancellationToken);
        ServersComparer.Compare(session);
        SecuritySchemesComparer.Compare(session);
        PathsComparer.Compare(session);
        CallbacksComparer.CompareWebhooks(session);
        session.Schemas.Run(cancellationToken);
        return FindingCollector.Order(ClientImpacts.AddTo(FindingCollector.Collect(session), session, await impacts));
    }
}
