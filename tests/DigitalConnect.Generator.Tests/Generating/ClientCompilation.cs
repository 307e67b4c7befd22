using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace DigitalConnect.Generator.Tests.Generating;

/// <summary>Generated clients, compiled together.</summary>
internal sealed class ClientCompilation
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly IReadOnlyList<MetadataReference> Libraries = [.. References()];

    private readonly Compilation _whole;
    private readonly byte[] _assembly;
    private readonly EmitResult _result;

    public ClientCompilation(IReadOnlyDictionary<string, string> code)
    {
        var trees = code.Select(pair => CSharpSyntaxTree.ParseText(SourceText.From(pair.Value, System.Text.Encoding.UTF8), Options, pair.Key));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999);
        var compilation = CSharpCompilation.Create("Generated", trees, Libraries, options);
        var generator = Assembly.LoadFrom(GeneratedClients.Metadata("RegexGenerator"))
            .GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!;
        CSharpGeneratorDriver.Create([((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out _whole, out _);
        using var assembly = new MemoryStream();
        _result = _whole.Emit(assembly, xmlDocumentationStream: new MemoryStream());
        _assembly = assembly.ToArray();
    }

    /// <summary>Errors and warnings, each with the name of its document.</summary>
    public IReadOnlyList<string> Diagnostics => Found(DiagnosticSeverity.Warning);

    /// <summary>Usings that nothing needs.</summary>
    public IReadOnlyList<string> UnusedUsings =>
        [.. _whole.GetDiagnostics().Where(one => one.Id == "CS8019").Select(one => one.ToString())];

    /// <summary>What is public without documentation.</summary>
    public IReadOnlyList<string> Undocumented => [.. _whole.GetDiagnostics().Where(one => one.Id == "CS1591").Select(one => one.ToString())];

    public IReadOnlyList<string> Errors => Found(DiagnosticSeverity.Error);

    public Assembly Load()
    {
        Assert.That(_result.Success, Is.True, string.Join('\n', _result.Diagnostics));
        return Assembly.Load(_assembly);
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !Path.GetFileName(path).StartsWith("DigitalConnect.Generator", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));

    private List<string> Found(DiagnosticSeverity least) => [.. _result.Diagnostics
        .Where(one => one.Severity >= least && one.Id != "CS1591"
            && one.Location.SourceTree?.FilePath.Contains("RegexGenerator", StringComparison.Ordinal) != true)
        .Select(one => $"{one.Location.SourceTree?.FilePath}({one.Location.GetLineSpan().StartLinePosition.Line + 1}): {one.Id} " +
            $"{one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];
}
