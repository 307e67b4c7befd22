namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Loads a contract with the local files that it refers to; never over the network.</summary>
internal sealed class ContractLoader
{
    private readonly List<string> _notes = [];
    private readonly List<LoadFault> _faults = [];
    private readonly List<MappingNode> _allReferences = [];
    private readonly References _references;
    private readonly ContractSource _main;
    private readonly LoadOptions _options;
    private long _bytes;

    private ContractLoader(ContractSource main, LoadOptions options) => (_main, _options, _references) = (main, options, new References(_notes));

    /// <exception cref="ContractLoadException">It cannot be loaded.</exception>
    public static Task<Contract> LoadAsync(string source, CancellationToken cancellationToken) =>
        LoadAsync(source, LoadOptions.Default, cancellationToken);

    /// <exception cref="ContractLoadException">It cannot be loaded.</exception>
    public static async Task<Contract> LoadAsync(string source, LoadOptions options, CancellationToken cancellationToken)
    {
        using var main = ContractSource.Parse(source, options.ReferenceRoot, options.Names.GetValueOrDefault(source));
        return await new ContractLoader(main, options).LoadAsync(cancellationToken);
    }

    private async Task<Contract> LoadAsync(CancellationToken cancellationToken)
    {
        var pending = new Queue<ContractSource>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { _main.Name };
        var parsed = FileParser.Parse(_main.Name, await ReadAsync(_main, cancellationToken), cancellationToken);
        var contract = new Contract(_main.Name, Root(parsed), SpecificationVersion.Is31(_main.Name, Root(parsed)), _references, _notes);
        Add(_main, parsed, pending);
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next.Name))
                continue;
            if (seen.Count > LoadLimits.Files)
                throw new ContractLoadException(_main.Name, $"it refers to more than {LoadLimits.Files:N0} files");
            if (await TryParseAsync(next, cancellationToken) is { } file)
                Add(next, file, pending);
        }

        DocumentStructure.Check(contract);
        _allReferences.ForEach(reference => _references.Resolve(reference));
        if (!_options.IsLenient)
            DocumentStructure.CheckReferences(contract, parsed.EndsInLine);
        if (parsed.EndsInLine)
            DocumentStructure.CheckLastOperation(contract);
        Judge([.. _faults, .. _references.Dangling.Select(dangling => dangling.Fault)]);
        return contract;
    }

    private MappingNode Root(ParsedFile parsed) =>
        parsed.Root as MappingNode
            ?? throw new ContractLoadException(_main.Name, "this is not an OpenAPI document: its root is no object", parsed.Root.Line);

    private async Task<byte[]> ReadAsync(ContractSource source, CancellationToken cancellationToken)
    {
        var content = await source.ReadAsync(cancellationToken);
        _bytes += content.Length;
        return _bytes <= LoadLimits.TotalBytes
            ? content
            : throw new ContractLoadException(
                _main.Name, $"it and the files it refers to have more than {LoadLimits.TotalBytes / (1024 * 1024)} MiB");
    }

    private async Task<ParsedFile?> TryParseAsync(ContractSource source, CancellationToken cancellationToken)
    {
        try
        {
            return FileParser.Parse(source.Name, await ReadAsync(source, cancellationToken), cancellationToken);
        }
        catch (ContractLoadException exception) when (exception.File == source.Name)
        {
            _references.AddUnreadable(source, exception.Message);
            return null;
        }
    }

    private void Add(ContractSource source, ParsedFile parsed, Queue<ContractSource> pending)
    {
        _references.Add(source, parsed.Root);
        _faults.AddRange(parsed.Faults);
        foreach (var reference in parsed.References.Where(reference => !DataNodes.IsData(reference)))
        {
            _allReferences.Add(reference);
            var (path, _) = References.Split(reference.Reference!.Value);
            if (path.Length == 0 || References.IsRemote(path) || source.Relative(path) is not { } file)
                continue;
            if (file.IsAllowed)
                pending.Enqueue(file);
            else
                _references.AddUnreadable(file, "it leads out of the folder of the document; --reference-root names a wider one");
        }
    }

    private void Judge(List<LoadFault> faults)
    {
        if (_options.IsLenient)
            _notes.AddRange(faults.Select(fault => $"{fault}; this is not compared."));
        else if (faults is [var first, ..])
            throw new ContractLoadException(first.Location.File, Describe(first, faults.Count - 1), first.Location.Line, first.Location.Column);
    }

    private static string Describe(LoadFault first, int others) =>
        $"{first.Reason}{(others > 0 ? $" (and {others} more such faults)" : "")}; --lenient compares all the same";
}
