namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Collects what both parsers have to note while they build nodes.</summary>
internal sealed class NodeBuilder
{
    /// <summary>The length up to which a text is worth <see cref="Share"/>: keywords, types, names.</summary>
    public const int LongestShared = 32;

    private readonly SharedTexts _texts = new();
    private readonly List<MappingNode> _references = [];
    private readonly List<LoadFault> _faults = [];

    public void Set(MappingNode mapping, string key, DocumentNode value)
    {
        if (!mapping.Set(key, value))
            _faults.Add(new LoadFault(value.Location, $"the key '{key}' is there twice"));
        if (MappingNode.IsReference(key) && value is ScalarNode)
            _references.Add(mapping);
    }

    /// <summary>The text, one object for all that say the same.</summary>
    public string Share(ReadOnlySpan<char> text) => _texts.Share(text);

    public ParsedFile Finish(DocumentNode root) => new(root, _references, _faults);
}
