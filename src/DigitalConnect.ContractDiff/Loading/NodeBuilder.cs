namespace DigitalConnect.ContractDiff.Loading;

/// <summary>Collects what both parsers have to note while they build nodes.</summary>
internal sealed class NodeBuilder(string file)
{
    private readonly List<MappingNode> _references = [];
    private readonly List<string> _notes = [];

    public void Set(MappingNode mapping, string key, DocumentNode value)
    {
        if (!mapping.Set(key, value))
            _notes.Add($"{file}:{value.Line}:{value.Column}: the key '{key}' is there twice; the later value counts.");
        if (key == "$ref" && value is ScalarNode)
            _references.Add(mapping);
    }

    public ParsedFile Finish(DocumentNode root) => new(root, _references, _notes);
}
