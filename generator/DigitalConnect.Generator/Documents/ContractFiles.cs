namespace DigitalConnect.Generator.Documents;

/// <summary>The files of a contract: the one that was named, and those that it refers to.</summary>
internal sealed class ContractFiles : ContractDocument
{
    private readonly Dictionary<string, ContractNode> _roots = new(StringComparer.Ordinal);

    private ContractFiles(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Root = Load(Path, new Location(Path, 1, 1));
    }

    public string Path { get; }

    public override ContractNode Root { get; }

    /// <summary>Every file that was read.</summary>
    public IReadOnlyCollection<string> Read => _roots.Keys;

    public static ContractFiles Open(string path) => new(path);

    /// <inheritdoc/>
    public override ContractNode Follow(ContractNode reference)
    {
        var (text, place) = (reference.AsText!, reference.Place);
        var parts = text.Split('#', 2);
        if (parts[0].Contains("://", StringComparison.Ordinal))
        {
            throw new ContractException(place,
                $"The reference {text} leads to the network. A build reads files only: keep a copy beside the contract.");
        }

        var folder = System.IO.Path.GetDirectoryName(place.File)!;
        var root = Load(parts[0].Length == 0 ? place.File : System.IO.Path.GetFullPath(Uri.UnescapeDataString(parts[0]), folder), place);
        var node = root;
        foreach (var step in parts.Length == 1 ? [] : parts[1].Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node["$ref"] is { Kind: NodeKind.Text } ? Resolve(node) : node;
            node = node[name] ?? Element(node, name) ?? throw new ContractException(place, $"The reference {text} leads nowhere.");
        }

        return node;
    }

    private static ContractNode? Element(ContractNode node, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < node.Elements.Count ? node.Elements[index]
            : null;

    private ContractNode Load(string path, Location place)
    {
        if (_roots.TryGetValue(path, out var known))
            return known;

        if (!File.Exists(path))
            throw new ContractException(place, $"The file {path} does not exist.");

        var text = File.ReadAllText(path);
        if (string.IsNullOrWhiteSpace(text))
            throw new ContractException(new Location(path, 1, 1), "The file is empty.");

        var root = text.TrimStart().StartsWith('{') ? ParseJson(path, text) : YamlParser.Parse(path, text);
        _roots.Add(path, root);
        return root;
    }

    // YAML may start with a brace, too.
    private static ContractNode ParseJson(string path, string text)
    {
        try
        {
            return JsonParser.Parse(path, text);
        }
        catch (ContractException) when (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return YamlParser.Parse(path, text);
        }
    }
}
