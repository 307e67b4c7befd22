namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>A contract of this repository, changed.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Document">The file.</param>
/// <param name="Replacements">What is replaced in it, and by what, in pairs.</param>
public sealed record ContractVariant(string Name, string Document, params string[] Replacements)
{
    /// <summary>The name as one of a file.</summary>
    public string Key => Name.Replace(' ', '_').Replace(",", "", StringComparison.Ordinal);

    public override string ToString() => Name;

    public async Task<string> WriteAsync(string folder)
    {
        var contract = Path.Combine(folder, $"{Key}.yaml");
        await File.WriteAllTextAsync(contract, await TextAsync());
        return contract;
    }

    public async Task<string> TextAsync()
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, Document))).ReplaceLineEndings("\n");
        foreach (var pair in Replacements.Chunk(2))
        {
            Assert.That(text, Does.Contain(pair[0]), $"The variant '{Name}' changes nothing.");
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return text;
    }
}
