namespace DigitalConnect.Generator.Tests.Building;

public class BuildTests
{
    private SmallProject _project = null!;

    [OneTimeSetUp]
    public void Copy() => _project = new SmallProject();

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [SetUp]
    public void Begin_anew()
    {
        _project.Write("client/contract.yaml", SmallContract.Text);
        if (Directory.Exists(_project.PathOf("client/obj/Debug")))
            Directory.Delete(_project.PathOf("client/obj/Debug"), recursive: true);
    }

    [Test]
    public void A_clean_clone_is_built_at_once_and_without_a_warning()
    {
        var run = _project.Build();
        Assert.That(run.Succeeded && run.Generated, Is.True, run.Output);
        Assert.That(run.Output, Does.Not.Contain("warning"));
    }

    [Test]
    public void A_property_that_is_added_to_a_schema_is_on_its_class_with_doc_and_wire_name()
    {
        Replace("thing_name: {", "shelf_mark: { type: string, description: \"Where it stands, <exactly>.\" }\n        thing_name: {");
        var run = _project.Build();
        Assert.That(run.Succeeded, Is.True, run.Output);
        var generated = File.ReadAllText(_project.Generated);
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
        Replace("thing_name", "title");
        var run = _project.Build();
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.Contain("Use.cs(5,").And.Contain("CS1061").And.Contain("ThingName"));
    }

    [Test]
    public void An_editor_finds_the_generated_code_before_the_first_build()
    {
        var run = _project.Msbuild(
            "CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
                "-getItem:CscCommandLineArgs");
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

    [Test]
    public void Each_of_several_contracts_is_generated_into_a_file_of_its_own_and_once()
    {
        _project.Write("client/second-one.yaml", SmallContract.Text.Replace("Thing", "Other", StringComparison.Ordinal));
        var first = _project.Build("-p:SecondContract=second-one.yaml");
        Assert.That(first.Succeeded, Is.True, first.Output);
        Assert.That(File.ReadAllText(_project.Generated.Replace("SmallClient", "SecondOneClient", StringComparison.Ordinal)),
            Does.Contain("partial class SecondOneClient").And.Contain("namespace Small;"));
        Assert.That(first.Output, Does.Contain("Generating SmallClient").And.Contain("Generating SecondOneClient"));

        _project.Touch("client/second-one.yaml");
        var second = _project.Build("-p:SecondContract=second-one.yaml");
        Assert.That(second.Output, Does.Not.Contain("Generating SmallClient").And.Contain("Generating SecondOneClient"));
    }

    [Test]
    public void A_schema_whose_class_is_elsewhere_is_excluded()
    {
        _project.Write("client/second-one.yaml", SmallContract.Text.Replace("putThing", "putOther", StringComparison.Ordinal));
        var run = _project.Build("-p:SecondContract=second-one.yaml", "-p:SecondExcluded=Thing%3BOther");
        Assert.That(run.Succeeded, Is.True, run.Output);
        Assert.That(File.ReadAllText(_project.Generated.Replace("SmallClient", "SecondOneClient", StringComparison.Ordinal)),
            Does.Not.Contain("class Thing").And.Contain("Thing thing"));
    }

    private void Replace(string text, string replacement) =>
        _project.Write("client/contract.yaml", SmallContract.Text.Replace(text, replacement, StringComparison.Ordinal));
}
