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
            throw await MismatchAsync(old is null ? before : after, cancellationToken);
        var (olds, nows) = (old.Without(now).Sources, now.Without(old).Sources);
        // Compared with nothing, everything is new: a misspelled base would pass whatever the revision breaks.
        if (olds.Count == 0 || nows.Count == 0)
        {
            throw new ContractLoadException(
                olds.Count == 0 ? before : after, "there is no OpenAPI document, so nothing can be compared; is the folder or pattern misspelled?");
        }

        return
        [
            .. from name in olds.Keys.Union(nows.Keys).Order(StringComparer.Ordinal)
               select new DocumentPair(name, olds.GetValueOrDefault(name), nows.GetValueOrDefault(name)),
        ];
    }

    // What is no folder may be no file either, which is the better thing to say.
    private static async Task<ContractLoadException> MismatchAsync(string source, CancellationToken cancellationToken)
    {
        using var file = ContractSource.Parse(source);
        await file.ReadAsync(cancellationToken);
        return new ContractLoadException(source, "this is one file, the other is a folder or a pattern; compare two files, or two folders");
    }
}
