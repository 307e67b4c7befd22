namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What a document may take; far beyond any contract that people write.</summary>
internal static class LoadLimits
{
    public const long Bytes = 64L * 1024 * 1024;
    public const int Depth = 256;
    public const int AliasedNodes = 1_000_000;
    public const int Files = 10_000;

    public const long TotalBytes = 256L * 1024 * 1024;
}
