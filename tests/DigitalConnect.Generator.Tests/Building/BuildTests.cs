namespace DigitalConnect.Generator.Tests.Building;

public class BuildTests
{
    private SmallProject _project = null!;
    private IReadOnlyList<BuildRun> _runs = null!;

    // Each build has a contract and folders of its own; the last two are of one.
    [OneTimeSetUp]
    public void Build_everything()
    {
        _project = new SmallProject();
        Write("added", "thing_name: {", "shelf_mark: { type: string, description: \"Where it stands, <exactly>.\" }\n        thing_name: {");
        Write("removed", "thing_name", "title");
        Write("third-one", "putThing", "putOther");
        Write("second-one", "Thing", "Other");
        var several = Built("several", "SecondContract=second-one.yaml");
        _runs = _project.RunEach(
            Built("clean"),
            Built("added", "Contract=added.yaml"),
            Built("removed", "Contract=removed.yaml"),
            Built("excluded", "SecondContract=third-one.yaml;SecondExcluded=Thing%3BOther"),
            several,
            BuildStep.Touched("client/second-one.yaml") with { Targets = several.Targets, Properties = several.Properties });
    }

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [Test]
    public void A_clean_clone_is_built_at_once_and_without_a_warning()
    {
        var run = _runs[0];
        Assert.That(run.Succeeded && run.Generated, Is.True, run.Output);
        Assert.That(run.Output, Does.Not.Contain("warning"));
    }

    [Test]
    public void A_property_that_is_added_to_a_schema_is_on_its_class_with_doc_and_wire_name()
    {
        Assert.That(_runs[1].Succeeded, Is.True, _runs[1].Output);
        var generated = Generated("added", "SmallClient");
        Assert.That(generated, Does.Contain("""
                /// <summary>Where it stands, &lt;exactly&gt;.</summary>
                [JsonProperty("shelf_mark", NullValueHandling = NullValueHandling.Ignore)]
                public string? ShelfMark { get; set; }
            """));
        Assert.That(generated, Does.Contain("""JsonMember.Write<string, StringJson>(writer, "shelf_mark"u8, value.ShelfMark);"""));
    }

    [Test]
    public void A_property_that_code_uses_cannot_be_removed_unnoticed()
    {
        var run = _runs[2];
        Assert.That(run.Succeeded, Is.False);
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.Contain("Use.cs(5,").And.Contain("CS1061").And.Contain("ThingName"));
    }

    [Test]
    public void A_schema_whose_class_is_elsewhere_is_excluded()
    {
        Assert.That(_runs[3].Succeeded, Is.True, _runs[3].Output);
        Assert.That(Generated("excluded", "ThirdOneClient"), Does.Not.Contain("class Thing").And.Contain("Thing thing"));
    }

    [Test]
    public void Each_of_several_contracts_is_generated_into_a_file_of_its_own_and_once()
    {
        var (first, second) = (_runs[4], _runs[5]);
        Assert.That(first.Succeeded && second.Succeeded, Is.True, first.Output + second.Output);
        Assert.That(Generated("several", "SecondOneClient"), Does.Contain("partial class SecondOneClient").And.Contain("namespace Small;"));
        Assert.That(first.Output, Does.Contain("Generating SmallClient").And.Contain("Generating SecondOneClient"));
        Assert.That(second.Output, Does.Not.Contain("Generating SmallClient").And.Contain("Generating SecondOneClient"));
    }

    [Test]
    public void An_editor_finds_the_generated_code_before_the_first_build()
    {
        var run = _project.Run("msbuild", "client/client.csproj", "-t:CoreCompile", "-nologo", "-nodeReuse:false",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");
        Assert.That(run.Output, Does.Contain("SmallClient.g.cs"));
        Assert.That(File.Exists(_project.Generated), Is.True);
    }

    [Test]
    public void Two_projects_generate_from_one_contract_at_the_same_time()
    {
        _project.Write("both.proj", """
            <Project>
              <Target Name="Both">
                <ItemGroup>
                  <One Include="client/client.csproj" AdditionalProperties="ClientName=FirstClient" />
                  <One Include="client/client.csproj" AdditionalProperties="ClientName=SecondClient" />
                </ItemGroup>
                <MSBuild Projects="@(One)" Targets="GenerateOpenApiClient" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        var run = _project.Run("msbuild", "both.proj", "-m:2", "-nologo", "-v:minimal", "-nodeReuse:false");
        Assert.That(run.Succeeded, Is.True, run.Output);
        foreach (var client in new[] { "FirstClient", "SecondClient" })
        {
            Assert.That(File.ReadAllText(_project.Generated.Replace("SmallClient", client, StringComparison.Ordinal)),
                Does.Contain($"partial class {client}"));
        }
    }

    private static BuildStep Built(string name, string properties = "") => BuildStep.Unchanged with
    {
        Targets = "Build",
        Properties = $"IntermediateOutputPath=obj/{name}/;OutputPath=bin/{name}/;{properties}",
    };

    private string Generated(string name, string client) => File.ReadAllText(_project.PathOf($"client/obj/{name}/{client}.g.cs"));

    private void Write(string contract, string text, string replacement) =>
        _project.Write($"client/{contract}.yaml", SmallContract.Text.Replace(text, replacement, StringComparison.Ordinal));
}
