namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Loads a contract with the local files that it refers to; never over the network.</summary>
internal static class ContractLoader
{
    /// <exception cref="ContractLoadException">It cannot be loaded.</exception>
    public static async Task<Contract> LoadAsync(string source, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        var references = new References(notes);
        var pending = new Queue<ContractSource>([ContractSource.Parse(source)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<MappingNode>();
        Contract? contract = null;
        var endsInLine = false;
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next.Name))
                continue;
            if (seen.Count > LoadLimits.Files)
                throw new ContractLoadException(source, $"it refers to more than {LoadLimits.Files} files");
            if (await ParseAsync(next, contract is null, notes, cancellationToken) is not { } parsed)
                continue;
            endsInLine |= contract is null && parsed.EndsInLine;
            contract ??= new Contract(source, Root(next, parsed), Is31(next, parsed), references, notes);
            notes.AddRange(parsed.Notes);
            references.Add(next, parsed.Root);
            all.AddRange(parsed.References);
            foreach (var external in Externals(next, parsed, notes))
                pending.Enqueue(external);
        }

        Skeleton.Check(contract!);
        all.ForEach(reference => references.Resolve(reference));
        Skeleton.CheckReferences(contract!, endsInLine);
        if (endsInLine)
            Skeleton.CheckLastOperation(contract!);
        return contract!;
    }

    private static async Task<ParsedFile?> ParseAsync(ContractSource source, bool isRoot, List<string> notes, CancellationToken cancellationToken)
    {
        try
        {
            return FileParser.Parse(source.Name, await source.ReadAsync(cancellationToken), cancellationToken);
        }
        catch (ContractLoadException exception) when (!isRoot)
        {
            notes.Add($"{exception.Message}; what it stands for is not compared.");
            return null;
        }
    }

    private static MappingNode Root(ContractSource source, ParsedFile parsed) =>
        parsed.Root as MappingNode
            ?? throw new ContractLoadException(source.Name, "this is not an OpenAPI document: its root is no object", parsed.Root.Line);

    private static bool Is31(ContractSource source, ParsedFile parsed)
    {
        var root = Root(source, parsed);
        if (root["openapi"] is not ScalarNode version)
            throw new ContractLoadException(source.Name, Missing(root), root.Line);
        if (!version.Value.StartsWith("3.", StringComparison.Ordinal))
            throw new ContractLoadException(source.Name, $"OpenAPI {version.Value} is not supported; 3.0 and 3.1 are", version.Line, version.Column);
        return !version.Value.StartsWith("3.0", StringComparison.Ordinal);
    }

    private static string Missing(MappingNode root) => root["swagger"] is ScalarNode swagger
        ? $"Swagger {swagger.Value} is not supported; OpenAPI 3.0 and 3.1 are"
        : "this is not an OpenAPI document: it has no 'openapi' version";

    private static IEnumerable<ContractSource> Externals(ContractSource source, ParsedFile parsed, List<string> notes)
    {
        foreach (var target in parsed.References.Select(reference => reference.Reference!))
        {
            var (path, _) = References.Split(target.Value);
            if (References.IsRemote(path))
            {
                notes.Add(
                    $"{target.File}:{target.Line}:{target.Column}: '{target.Value}' is not fetched from the network; what it stands for is not "
                        + "compared.");
            }
            else if (path.Length > 0)
            {
                yield return source.Relative(path);
            }
        }
    }
}
