using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Two states of one document.</summary>
/// <param name="Name">Its path below the folder of the documents; null if it is compared alone.</param>
/// <param name="Base">The old state; null if there was none.</param>
/// <param name="Revision">The new state; null if there is none.</param>
internal sealed record DocumentPair(string? Name, string? Base, string? Revision)
{
    /// <summary>Pairs the documents of two sources: two files, or the files of the same path in two folders.</summary>
    /// <exception cref="ContractLoadException">They cannot be paired.</exception>
    public static async Task<IReadOnlyList<DocumentPair>> FindAsync(string before, string after, CancellationToken cancellationToken)
    {
        var (old, now) = (await DocumentSet.FindAsync(before, cancellationToken), await DocumentSet.FindAsync(after, cancellationToken));
        if (old is null && now is null)
            return [new DocumentPair(null, before, after)];
        if (old is null || now is null)
        {
            throw new ContractLoadException(
                old is null ? before : after, "this is one file, the other is a folder or a pattern; compare two files, or two folders");
        }

        var (olds, nows) = (old.Without(now).Sources, now.Without(old).Sources);
        if (olds.Count + nows.Count == 0)
            throw new ContractLoadException(after, "there is no OpenAPI document");
        return
        [
            .. from name in olds.Keys.Union(nows.Keys).Order(StringComparer.Ordinal)
               select new DocumentPair(name, olds.GetValueOrDefault(name), nows.GetValueOrDefault(name)),
        ];
    }
}
