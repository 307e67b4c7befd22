using System.Collections.Concurrent;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A file of a contract, as references see it.</summary>
/// <param name="Source">Where it was read from.</param>
/// <param name="Root">Its root.</param>
internal sealed record ReferredFile(ContractSource Source, DocumentNode Root)
{
    /// <summary>What the references within the file lead to, by their texts: a large contract refers to each of its schemas many times. The wire
    /// and the client are compared at the same time, so two threads may ask.</summary>
    public ConcurrentDictionary<string, DocumentNode?> Found { get; } = new(StringComparer.Ordinal);
}
