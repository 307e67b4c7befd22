namespace DigitalConnect.Generator.Tests.Building;

public class IncrementalBuildTests
{
    private SmallProject _project = null!;

    [OneTimeSetUp]
    public void Generate_once()
    {
        _project = new SmallProject();
        var first = _project.RunEach(BuildStep.Unchanged)[0];
        Assert.That(first.Generated && first.Succeeded, Is.True, first.Output);
    }

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [Test]
    public void NSwag_does_not_start_if_nothing_changed() => Assert.That(Generated(BuildStep.Unchanged), Is.EqualTo([false]));

    [Test]
    public void A_file_that_was_touched_is_generated_from_once() => Assert.That(
        Generated(
            BuildStep.Touched("client/contract.yaml"),
            BuildStep.Touched("nswag.json"),
            BuildStep.Touched("generator/Templates/Class.liquid"),
            BuildStep.Touched("generator/DigitalConnect.Generator.targets"),
            BuildStep.Unchanged),
        Is.EqualTo([true, true, true, true, false]));

    [Test]
    public void A_template_that_came_or_went_is_noticed()
    {
        _project.Write("empty", "");
        Assert.That(
            Generated(
                BuildStep.Replaced("generator/Templates/Client.Interface.Body.liquid", by: "empty"),
                BuildStep.Deleted("generator/Templates/Client.Interface.Body.liquid"),
                BuildStep.Unchanged),
            Is.EqualTo([true, true, false]));
    }

    [Test]
    public void Another_name_is_noticed()
    {
        var renamed = BuildStep.Unchanged with { Properties = "ClientNamespace=Other" };
        Assert.That(Generated(renamed.Keeping(SmallProject.GeneratedFile, "renamed.cs"), BuildStep.Unchanged), Is.EqualTo([true, true]));
        Assert.That(File.ReadAllText(_project.PathOf("renamed.cs")), Does.Contain("namespace Other;"));
    }

    [Test]
    public void An_output_that_was_deleted_is_made_again()
    {
        var before = File.ReadAllText(_project.Generated);
        Assert.That(Generated(BuildStep.Deleted(SmallProject.GeneratedFile)), Is.EqualTo([true]));
        Assert.That(File.ReadAllText(_project.Generated), Is.EqualTo(before));
    }

    [Test]
    public void Cleaning_removes_what_was_generated()
    {
        var cleaned = BuildStep.Unchanged with { Targets = "AddOpenApiClient;IncrementalClean;Clean" };
        var runs = _project.RunEach(cleaned.Keeping(SmallProject.GeneratedFile, "left.cs"), BuildStep.Unchanged);
        Assert.That(runs[0].Succeeded, Is.True, runs[0].Output);
        Assert.That(File.Exists(_project.PathOf("left.cs")), Is.False);
        Assert.That(runs[1].Succeeded && runs[1].Generated, Is.True, runs[1].Output);
    }

    private IEnumerable<bool> Generated(params IReadOnlyList<BuildStep> steps)
    {
        var runs = _project.RunEach(steps);
        Assert.That(runs.Select(run => run.Succeeded), Is.All.True, string.Concat(runs.Select(run => run.Output)));
        return runs.Select(run => run.Generated);
    }
}
