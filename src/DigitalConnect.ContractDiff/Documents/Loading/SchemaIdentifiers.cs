namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>The schemas that <c>$id</c> names (JSON Schema 2020-12, section 8.2.1), by the identifier as it is written and by the absolute
/// one.</summary>
internal sealed class SchemaIdentifiers
{
    private readonly Dictionary<string, DocumentNode> _byId = new(StringComparer.Ordinal);

    public SchemaIdentifiers(IEnumerable<DocumentNode> roots)
    {
        foreach (var (id, node) in roots.SelectMany(root => NamedNodes.Below(root, "$id")))
        {
            _byId.TryAdd(id.TrimEnd('#'), node);
            _byId.TryAdd(Absolute(node.Parent, id.TrimEnd('#')), node);
        }
    }

    public DocumentNode? Find(DocumentNode reference, string identifier) =>
        _byId.Count == 0 ? null : _byId.GetValueOrDefault(identifier) ?? _byId.GetValueOrDefault(Absolute(reference, identifier));

    private static string Absolute(DocumentNode? from, string identifier)
    {
        for (var owner = from; owner is not null; owner = owner.Parent)
        {
            if ((owner as MappingNode)?.Text("$id") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var enclosing))
                return Uri.TryCreate(enclosing, identifier, out var absolute) ? absolute.OriginalString : identifier;
        }

        return identifier;
    }
}
