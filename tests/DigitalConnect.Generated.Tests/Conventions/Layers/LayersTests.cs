namespace DigitalConnect.Tests.Conventions.Layers;

/// <summary>The folders of a project form a directed acyclic graph, in the order that CONTRIBUTING.md draws.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class LayersTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Drawing = LayerDrawing.Read();

    private static IEnumerable<TestCaseData<string>> Projects =>
        ProjectCode.Directories.Select(directory => new TestCaseData<string>(directory) { TestName = $"{{m}}({Path.GetFileName(directory)})" });

    [TestCaseSource(nameof(Projects))]
    public void A_folder_names_types_of_the_folders_to_its_left_only(string directory)
    {
        var code = new ProjectCode(directory);

        Assert.That(code.Dependencies().Where(dependency => !IsDrawn(code.Name, dependency)), Is.Empty);
    }

    [TestCaseSource(nameof(Projects))]
    public void Every_folder_is_in_the_drawing(string directory)
    {
        var code = new ProjectCode(directory);

        Assert.That(code.Folders, Is.EquivalentTo(Drawing.TryGetValue(code.Name, out var layers) ? layers.SelectMany(layer => layer) : []));
    }

    [Test]
    public void Every_project_of_the_drawing_exists() =>
        Assert.That(Drawing.Keys, Is.SubsetOf(ProjectCode.Directories.Select(Path.GetFileName)));

    // The files beside the project file start the program, so they name everything, and nothing names them.
    private static bool IsDrawn(string project, Dependency dependency) =>
        dependency.From == ProjectCode.Root
            || (dependency.To != ProjectCode.Root && LayerOf(project, dependency.To) < LayerOf(project, dependency.From));

    private static int LayerOf(string project, string folder) =>
        Drawing.TryGetValue(project, out var layers) ? layers.ToList().FindIndex(layer => layer.Contains(folder)) : -1;
}
