namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The 64-bit FNV-1a hash: the same on every run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class Fnv1a
{
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, char value) => unchecked((hash ^ value) * Prime);

    public static ulong Add(ulong hash, string text)
    {
        foreach (var value in text)
            hash = Add(hash, value);
        return hash;
    }
}
