using System.IO.Compression;
using System.Xml.Linq;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>A packed package, and the project that it was packed from.</summary>
internal sealed class Package
{
    private readonly string _path;

    public Package(string path)
    {
        _path = path;
        Entries = [.. Contents(path).Keys];
        Metadata = Xml(Entries.Single(entry => entry.EndsWith(".nuspec"))).Elements().Single();
    }

    public XElement Metadata { get; }

    public IReadOnlyList<string> Entries { get; }

    public string Id => Text("id")!;

    public bool IsTool =>
        Metadata.Descendants().Any(element => element.Name.LocalName == "packageType" && (string?)element.Attribute("name") == "DotnetTool");

    public bool IsDevelopmentDependency => Text("developmentDependency") == "true";

    public bool IsLibrary => !IsTool && !IsDevelopmentDependency;

    public IReadOnlyList<string> Symbols => [.. Contents(Path.ChangeExtension(_path, ".snupkg")).Keys.Where(entry => entry.EndsWith(".pdb"))];

    public IEnumerable<string> Dependencies =>
        Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);

    public string? Text(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    public XElement Xml(string entry) => XElement.Load(new MemoryStream(Read(entry)));

    public byte[] Read(string entry) => Contents(_path)[entry];

    public override string ToString() => Id;

    private static Dictionary<string, byte[]> Contents(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }
}
