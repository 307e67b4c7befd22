using DigitalConnect.Benchmarks.ContractDiff;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>A sample contract and its changed copy on disk.</summary>
internal sealed class SampleFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-diff-");

    public SampleFiles(int paths)
    {
        File.WriteAllText(Base, SampleContract.Create(paths, isRevision: false).ToJsonString());
        File.WriteAllText(Revision, SampleContract.Create(paths, isRevision: true).ToJsonString());
    }

    public string Base => Path.Combine(_folder.FullName, "base.json");

    public string Revision => Path.Combine(_folder.FullName, "revision.json");

    public async Task<(Contract Before, Contract After)> LoadAsync() =>
        (await ContractLoader.LoadAsync(Base, CancellationToken.None), await ContractLoader.LoadAsync(Revision, CancellationToken.None));

    public void Dispose() => _folder.Delete(recursive: true);
}
