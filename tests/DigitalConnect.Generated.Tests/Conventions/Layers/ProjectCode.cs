using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigitalConnect.Tests.Conventions.Layers;

/// <summary>The code of one project under src or generator, read by the compiler: which folder names types of which other.</summary>
internal sealed partial class ProjectCode
{
    /// <summary>The folder of the files beside the project file.</summary>
    public const string Root = "(root)";

    private static readonly string[] Shipped = ["src", "generator"];

    private static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && !name.StartsWith("DigitalConnect.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly string _directory;

    public ProjectCode(string directory)
    {
        _directory = directory;
        Name = Path.GetFileName(directory);
    }

    public static IEnumerable<string> Directories => Shipped
        .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder)))
        .Where(directory => Directory.EnumerateFiles(directory, "*.csproj").Any())
        .Order(StringComparer.Ordinal);

    public string Name { get; }

    public IReadOnlyList<string> Folders => [.. Written().Select(FolderOf).Where(folder => folder != Root).Distinct().Order(StringComparer.Ordinal)];

    public IEnumerable<Dependency> Dependencies()
    {
        var compilation = CSharpCompilation.Create(Name, Written().Concat(Generated()).Select(Parse), Platform);
        return compilation.SyntaxTrees.Where(tree => !IsGenerated(tree)).SelectMany(tree => NamesIn(tree, compilation.GetSemanticModel(tree)));
    }

    private static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), file);

    private IEnumerable<string> Written() => Directory.EnumerateFiles(_directory, "*.cs", SearchOption.AllDirectories)
        .Where(file => !BuildOutput().IsMatch(Path.GetRelativePath(_directory, file)));

    // The generated client, and the usings that a project has without writing them.
    private IEnumerable<string> Generated()
    {
        var folder = Path.Combine(_directory, "obj", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            new DirectoryInfo(AppContext.BaseDirectory).Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.g.cs") : [];
    }

    private IEnumerable<Dependency> NamesIn(SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (TypeOf(model.GetSymbolInfo(name)) is { } type && FoldersOf(type) is { Count: > 0 } folders && !folders.Contains(from))
            {
                var line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
                yield return new(from, folders[0], Path.GetRelativePath(Repository.Root, tree.FilePath), line, type.Name);
            }
        }
    }

    // An extension method is a name of its type, too.
    private static INamedTypeSymbol? TypeOf(SymbolInfo info) => (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
    {
        INamedTypeSymbol type => Outermost(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Outermost(constructor.ContainingType),
        IMethodSymbol { ReducedFrom: not null } extension => Outermost(extension.ContainingType),
        _ => null,
    };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        var outermost = type.OriginalDefinition;
        while (outermost.ContainingType is { } outer)
            outermost = outer;

        return outermost;
    }

    // A type that is generated belongs to no folder, even if a folder has a part of it.
    private List<string> FoldersOf(INamedTypeSymbol type)
    {
        var trees = type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).ToList();
        return trees.Exists(IsGenerated) ? [] : [.. trees.Select(tree => FolderOf(tree.FilePath)).Distinct()];
    }

    private string FolderOf(string file)
    {
        var parts = Path.GetRelativePath(_directory, file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : Root;
    }

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    [GeneratedRegex(@"^(bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
