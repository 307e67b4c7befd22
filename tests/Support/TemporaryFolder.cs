namespace DigitalConnect.TestSupport;

/// <summary>A folder outside of the repository, gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("digital-connect-").FullName;

    public string this[string relativePath] => System.IO.Path.Combine(Path, relativePath);

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relativePath])!);
        File.WriteAllText(this[relativePath], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
