namespace DigitalConnect.Generator.Tests.Building;

public class IncrementalBuildTests
{
    private SmallProject _project = null!;

    [OneTimeSetUp]
    public void Generate_once()
    {
        _project = new SmallProject();
        var first = _project.Generate();
        Assert.That(first.Generated && first.Succeeded, Is.True, first.Output);
    }

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [Test]
    public void NSwag_does_not_start_if_nothing_changed() => Assert.That(_project.Generate().Generated, Is.False);

    [Test]
    public void A_file_that_was_touched_is_generated_from_once()
    {
        foreach (var file in new[] { "client/contract.yaml", "nswag.json", "generator/Templates/Class.liquid",
            "generator/DigitalConnect.Generator.targets" })
        {
            _project.Touch(file);
            Assert.That(_project.Generate().Generated, Is.True, file);
            MakeOld(file);
        }

        Assert.That(_project.Generate().Generated, Is.False);
    }

    [Test]
    public void A_template_that_came_or_went_is_noticed()
    {
        _project.Write("generator/Templates/Client.Interface.Body.liquid", "");
        Assert.That(_project.Generate().Generated, Is.True);
        File.Delete(_project.PathOf("generator/Templates/Client.Interface.Body.liquid"));
        Assert.That(_project.Generate().Generated, Is.True);
        Assert.That(_project.Generate().Generated, Is.False);
    }

    [Test]
    public void Another_name_is_noticed()
    {
        Assert.That(_project.Generate("-p:ClientNamespace=Other").Generated, Is.True);
        Assert.That(File.ReadAllText(_project.Generated), Does.Contain("namespace Other;"));
        Assert.That(_project.Generate().Generated, Is.True);
    }

    [Test]
    public void An_output_that_was_deleted_is_made_again()
    {
        var before = File.ReadAllText(_project.Generated);
        File.Delete(_project.Generated);
        Assert.That(_project.Generate().Generated, Is.True);
        Assert.That(File.ReadAllText(_project.Generated), Is.EqualTo(before));
    }

    [Test]
    public void Cleaning_removes_what_was_generated()
    {
        _project.Msbuild("AddOpenApiClient;IncrementalClean;Clean");
        Assert.That(File.Exists(_project.Generated), Is.False);
        Assert.That(_project.Generate().Succeeded, Is.True);
    }

    // A touched file is dated ahead, so that it is newer than its output on any clock; that must not outlast the test.
    private void MakeOld(string file) => File.SetLastWriteTimeUtc(_project.PathOf(file), DateTime.UtcNow.AddDays(-1));
}
