using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Client.Reading;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Tests.Generating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodeKind = DigitalConnect.Generator.Documents.NodeKind;

namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>
/// The verdict on callers is the compiler's: code that uses every member of the client of a contract is compiled against the client
/// of each changed contract.
/// </summary>
[Category("Slow")]
internal sealed partial class CompiledCallerTests
{
    private const string Client = "CaseClient";

    private readonly Dictionary<string, Judgement> _judgements = [];
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public async Task Generate_and_compile_everything_at_once()
    {
        var bases = ContractEdits.Documents.Keys.ToDictionary(name => name, name => Path.Combine(_folder.Path, $"{name}.json"));
        var files = new List<(string Name, string Path, ContractEdit? Edit)>();
        foreach (var (name, path) in bases)
        {
            var contract = Json(await LoadAsync(ContractEdits.Documents[name]));
            await File.WriteAllTextAsync(path, contract.ToJsonString());
            files.Add((name, path, null));
            foreach (var edit in ContractEdits.All.Where(edit => edit.Document == name))
            {
                var changed = Path.Combine(_folder.Path, $"v{files.Count}.json");
                await File.WriteAllTextAsync(changed, edit.Apply(contract.AsObject()));
                files.Add(($"v{files.Count}", changed, edit));
            }
        }

        using var clients = new GeneratedClients().Generate(files.Select(file => (file.Name, file.Path)));
        Assert.That(clients.Refused.Select(refused => $"{refused.Key}: {refused.Value.Message}"), Is.Empty);
        await JudgeAsync(files, bases, clients);
    }

    [OneTimeTearDown]
    public void Clean_up() => _folder.Dispose();

    [TestCaseSource(typeof(ContractEdits), nameof(ContractEdits.All))]
    public void The_verdict_on_callers_is_that_of_the_compiler(ContractEdit edit)
    {
        var judgement = _judgements[$"{edit}"];
        Assert.That(judgement.Verdict.ClientBreaking, Is.EqualTo(judgement.Broken.Count > 0 || edit.IsFelt), judgement.ToString());
    }

    [Test]
    public void The_members_that_break_are_named()
    {
        var all = _judgements.Values;
        var (named, broken) = (all.Sum(one => one.Named.Count), all.Sum(one => one.Broken.Count));
        var (wrong, missed) = (all.Sum(one => one.Wrong.Count()), all.Sum(one => one.Missed.Count()));
        var faults = string.Join('\n', all.Where(one => one.Wrong.Any() || one.Missed.Any()));
        TestContext.Out.WriteLine($"{named - wrong} of {named} named members break, {broken - missed} of {broken} uses that break are named.");
        TestContext.Out.WriteLine(faults);
        Assert.That(wrong, Is.LessThanOrEqualTo(named * 0.05), faults);
        Assert.That(missed, Is.LessThanOrEqualTo(broken * 0.05), faults);
    }

    private async Task JudgeAsync(
        List<(string Name, string Path, ContractEdit? Edit)> files, Dictionary<string, string> bases, GeneratedClients clients)
    {
        var callers = new Dictionary<string, CallerCode>();
        foreach (var (name, path) in bases)
            callers.Add(name, new CallerCode(SurfaceReader.Read(await LoadAsync(path), Client), Client));
        var compilation = CSharpCompilation.Create(
            "Callers",
            files.SelectMany(file => new[]
            {
                CSharpSyntaxTree.ParseText(clients.Code[file.Name]),
                CSharpSyntaxTree.ParseText(callers[file.Edit?.Document ?? file.Name].Text(Namespace(file.Name)), path: file.Name),
            }),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var (name, path, edit) in files)
        {
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == name);
            var diagnostics = compilation.GetSemanticModel(tree).GetDiagnostics().Where(IsBreak).ToList();
            if (edit is null)
            {
                Assert.That(diagnostics, Is.Empty, $"The client of {name} as it is.");
            }
            else
            {
                var verdict = await CompareAsync(bases[edit.Document], path);
                _judgements.Add($"{edit}", new Judgement(edit, Uses(diagnostics, callers[edit.Document]), verdict));
            }
        }
    }

    private static List<(IReadOnlySet<string> Used, string Message)> Uses(IEnumerable<Diagnostic> diagnostics, CallerCode caller) =>
    [
        .. from diagnostic in diagnostics
           group diagnostic.GetMessage(CultureInfo.InvariantCulture) by diagnostic.Location.GetLineSpan().StartLinePosition.Line into line
           let named = line.SelectMany(message => QuotedMember().Matches(message)).Select(match => match.Groups[1].Value)
           select ((IReadOnlySet<string>)caller.Used[line.Key - CallerCode.FirstLine].Union(named).ToHashSet(), string.Join("; ", line)),
    ];

    // A null where none was before is a warning of the compiler, and a failure of the program.
    private static bool IsBreak(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal);

    private static Task<Findings.Verdict> CompareAsync(string before, string after) =>
        ContractComparison.CompareAsync(before, after, ComparisonOptions.Default, TestContext.CurrentContext.CancellationToken);

    private static Task<Contract> LoadAsync(string path) => ContractLoader.LoadAsync(path, TestContext.CurrentContext.CancellationToken);

    private static string Namespace(string name) => "Generated." + Generator.Naming.Identifier.Pascal(name);

    private static JsonNode Json(Contract contract) => Json(contract.Root)!;

    private static JsonNode? Json(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        ScalarNode { Kind: NodeKind.Null } => null,
        ScalarNode { Kind: NodeKind.Text } text => JsonValue.Create(text.Value),
        ScalarNode scalar => JsonNode.Parse(scalar.Value),
        _ => null,
    };

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System", StringComparison.Ordinal)
                    || name is "DigitalConnect.Runtime.dll" or "Newtonsoft.Json.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    [GeneratedRegex(@"'(?:Generated\.\w+\.)?([A-Z]\w*\.[A-Z]\w*)'")]
    private static partial Regex QuotedMember();
}
