using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>The documents that a folder holds, or that a pattern matches.</summary>
/// <param name="Root">The folder: the fixed part of the pattern.</param>
/// <param name="Sources">The sources, by their path below the folder.</param>
internal sealed partial record DocumentSet(string Root, IReadOnlyDictionary<string, string> Sources)
{
    private static readonly string[] Everything = ["**/*.yaml", "**/*.yml", "**/*.json"];

    /// <summary>Finds the documents; null if the source names one file.</summary>
    /// <param name="source">A folder, or a path with <c>*</c>; either also as <c>git:REF:PATH</c>.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="ContractLoadException">They cannot be listed.</exception>
    public static async Task<DocumentSet?> FindAsync(string source, CancellationToken cancellationToken)
    {
        var (scheme, path) = Split(source);
        var wildcard = path.IndexOf('*', StringComparison.Ordinal);
        if (wildcard < 0 && Path.HasExtension(path) && !Directory.Exists(source))
            return null;
        var slash = wildcard < 0 ? path.Length : path.LastIndexOf('/', wildcard);
        var folder = (slash < 0 ? "." : path[..slash]).TrimEnd('/') is { Length: > 0 } some ? some : "/";
        var files = scheme.Length > 0 ? await GitFiles.ListAsync(source, scheme, folder, cancellationToken) : Files(folder);
        if (files is null && wildcard >= 0)
            throw new ContractLoadException(source, "there is no such folder");
        if (files is null)
            return null;
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(wildcard < 0 ? Everything : [path[(slash + 1)..]]);
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = matcher.Match(files).Files.Select(file => file.Path);
        using var root = ContractSource.Parse($"{scheme}{folder}/any");
        foreach (var name in names)
        {
            if (root.Relative(Uri.EscapeDataString(name)) is { IsAllowed: true } file && await IsDocumentAsync(file, cancellationToken))
                sources.Add(name, $"{scheme}{(folder == "." ? "" : $"{folder.TrimEnd('/')}/")}{name}");
        }

        return new DocumentSet(scheme + folder, sources);
    }

    /// <summary>The same without what lies in another one: a folder of released contracts stands beside the contracts themselves.</summary>
    public DocumentSet Without(DocumentSet other)
    {
        var below = Path.GetRelativePath(Root, other.Root).Replace('\\', '/');
        if (Split(Root).Scheme != Split(other.Root).Scheme || below == "." || below.StartsWith("..", StringComparison.Ordinal))
            return this;
        return this with
        {
            Sources = Sources.Where(source => !source.Key.StartsWith($"{below}/", StringComparison.Ordinal))
                .ToDictionary(source => source.Key, source => source.Value),
        };
    }

    private static (string Scheme, string Path) Split(string source) =>
        source.StartsWith("git:", StringComparison.Ordinal) && source.IndexOf(':', 4) is > 4 and var colon
            ? (source[..(colon + 1)], source[(colon + 1)..])
            : ("", source);

    private static List<string>? Files(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ContractLoadException(folder, $"the folder cannot be read: {exception.Message}", innerException: exception);
        }
    }

    // What else lies in the folder are parts of documents, or has nothing to do with them.
    private static async Task<bool> IsDocumentAsync(ContractSource source, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await source.ReadAsync(cancellationToken));
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return Version().IsMatch(text);
        try
        {
            return FileParser.Parse(source.Name, Encoding.UTF8.GetBytes(text), cancellationToken).Root is MappingNode root
                && (root["openapi"] ?? root["swagger"]) is ScalarNode;
        }
        catch (ContractLoadException)
        {
            return Quoted().IsMatch(text);
        }
    }

    [GeneratedRegex("""^["']?(openapi|swagger)["']?\s*:""", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex("""["'](openapi|swagger)["']\s*:\s*["'][23]\.""")]
    private static partial Regex Quoted();
}
