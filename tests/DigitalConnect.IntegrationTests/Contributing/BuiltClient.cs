using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using Newtonsoft.Json;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>The library as it was built in a copy of this repository, beside the one that the tests use.</summary>
internal sealed class BuiltClient : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(BuiltClient), isCollectible: true);
    private readonly Assembly _assembly;
    private readonly string _path;

    public BuiltClient(string repository)
    {
        _path = Path.Combine(repository, "src", "DigitalConnect.Generated", "bin", "Debug", "net10.0", "DigitalConnect.Generated.dll");
        using var file = new MemoryStream(File.ReadAllBytes(_path));
        _assembly = _context.LoadFromStream(file);
    }

    /// <summary>Reads JSON into a type and gives back the value of a property, and the JSON that it becomes again.</summary>
    public (object? Value, string Json) RoundTrip(string type, string property, string json)
    {
        var message = JsonConvert.DeserializeObject(json, _assembly.GetType(type, throwOnError: true)!)!;
        return (message.GetType().GetProperty(property)?.GetValue(message), JsonConvert.SerializeObject(message));
    }

    public string? Documentation(string member) =>
        XDocument.Load(Path.ChangeExtension(_path, ".xml")).Descendants("member")
            .SingleOrDefault(element => (string?)element.Attribute("name") == member)?.Element("summary")?.Value.Trim();

    public void Dispose() => _context.Unload();
}
