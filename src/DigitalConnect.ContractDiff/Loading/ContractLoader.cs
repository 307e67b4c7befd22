namespace DigitalConnect.ContractDiff.Loading;

internal static class ContractLoader
{
    public static async Task<string> LoadAsync(string source, CancellationToken cancellationToken)
    {
        if (!File.Exists(source))
            throw new ContractLoadException(source, "the file does not exist");
        return await File.ReadAllTextAsync(source, cancellationToken);
    }
}
