using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>What is in the packages, and what they ask for.</summary>
[Parallelizable]
public sealed class PackageTests
{
    private static readonly string[] Libraries =
    [
        "DigitalConnect.AspNetCore",
        "DigitalConnect.AspNetCore.Redis",
        "DigitalConnect.DistributedTokenCache",
        "DigitalConnect.Generated",
        "DigitalConnect.Relay",
        "DigitalConnect.Relay.AspNetCore",
        "DigitalConnect.Relay.PostgreSql",
        "DigitalConnect.Runtime",
        "DigitalConnect.Simulator",
    ];

    private static readonly string[] PartsOfTheGenerator =
    [
        "build/DigitalConnect.Generator.targets",
        "build/Templates/File.liquid",
        "nswag.json",
        "tools/net10.0/DigitalConnect.Generator.dll",
        "tools/net10.0/DigitalConnect.Generator.runtimeconfig.json",
        "tools/net10.0/YamlDotNet.dll",
    ];

    private static IReadOnlyList<Package> Packages => PackedRepository.Packages;

    [Test]
    public void Every_project_that_ships_is_a_package()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

        Assert.That(Packages.Where(package => package.IsLibrary).Select(package => package.Id), Is.EquivalentTo(Libraries));
        Assert.That(Packages.Where(package => !package.IsDevelopmentDependency), Has.Exactly(projects.Length).Items);
    }

    [Test]
    public void Packing_warns_of_nothing() => Assert.That(PackedRepository.Printed, Does.Not.Contain("warning"));

    [Test]
    public void Every_package_says_what_it_is_for() => ForEach(Packages, package =>
    {
        var readme = System.Text.Encoding.UTF8.GetString(package.Read(package.Text("readme")!));
        Assert.That(readme, Does.StartWith($"# {package.Id}\n"));
        Assert.That(readme, Does.Not.Match(@"\]\((?!https://|#)"), "A link that is dead outside of the repository");
        Assert.That(package.Text("projectUrl"), Does.StartWith("https://"));
        Assert.That(package.Text("description"), Does.EndWith("."));
        Assert.That(package.Text("tags"), Is.Not.Empty);
        Assert.That(package.Text("license"), Is.EqualTo("MIT"));
        Assert.That(package.Text("version"), Is.EqualTo(PackedRepository.Version));
    });

    [Test]
    public void Every_package_has_the_icon() => ForEach(Packages, package =>
    {
        var icon = package.Read(package.Text("icon")!).AsSpan();
        Assert.That(icon[1..4].SequenceEqual("PNG"u8), "A PNG file");
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(icon[16..]), Is.EqualTo(128), "Width");
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(icon[20..]), Is.EqualTo(128), "Height");
    });

    [Test]
    public void Every_library_comes_with_its_documentation_and_its_symbols() => ForEach(Packages.Where(package => package.IsLibrary), package =>
    {
        var assembly = $"lib/net10.0/{package.Id}";
        Assert.That(package.Entries.Where(entry => entry.StartsWith("lib/")), Is.EquivalentTo(new[] { assembly + ".dll", assembly + ".xml" }));
        Assert.That(package.Symbols, Is.EqualTo(new[] { assembly + ".pdb" }));
    });

    [Test]
    public void A_library_depends_on_what_its_project_names_and_on_nothing_else() => ForEach(Packages.Where(package => package.IsLibrary), package =>
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", package.Id, package.Id + ".csproj"));
        var packages = project.Descendants("PackageReference").Where(IsForUsers).Select(reference => (string)reference.Attribute("Include")!);
        var projects = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
        Assert.That(package.Dependencies, Is.EquivalentTo(packages.Concat(projects)));
    });

    [Test]
    public void Every_dependency_of_the_library_has_its_reason_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var reasons = readme[readme.IndexOf("\n## Dependencies of the library\n", StringComparison.Ordinal)..];

        foreach (var dependency in Packages.Single(package => package.Id == "DigitalConnect.Generated").Dependencies)
            Assert.That(reasons, Does.Contain($"**{dependency}**"));
    }

    [Test]
    public void Nothing_in_a_library_takes_part_in_the_build_of_who_uses_it() => ForEach(Packages.Where(package => package.IsLibrary), package =>
        Assert.That(package.Entries, Has.None.StartsWith("build").And.None.StartsWith("analyzers").And.None.StartsWith("content")
            .And.None.StartsWith("tools")));

    [Test]
    public void The_generator_is_a_development_dependency_with_its_targets_its_templates_and_its_program()
    {
        var generator = Packages.Single(package => package.IsDevelopmentDependency);

        Assert.That(generator.Id, Is.EqualTo("DigitalConnect.Generator"));
        Assert.That(generator.Dependencies.Single(), Is.EqualTo("NSwag.MSBuild"));
        Assert.That(generator.Entries, Is.SupersetOf(PartsOfTheGenerator));
    }

    [Test]
    public void A_tool_is_called_what_its_package_is_called() => ForEach(Packages.Where(package => package.IsTool), package =>
    {
        var settings = package.Entries.Where(entry => entry.EndsWith("DotnetToolSettings.xml")).Select(entry => package.Xml(entry)).ToArray();
        Assert.That(settings, Is.Not.Empty);
        Assert.That(settings.SelectMany(one => one.Descendants("Command")).Select(command => (string?)command.Attribute("Name")),
            Has.All.EqualTo(package.Id));
    });

    [Test]
    public void The_command_that_compares_contracts_is_machine_code_for_the_system_that_packed_it_and_runs_on_any_other()
    {
        var package = Packages.Single(package => package.Id == "contract-diff");
        var assemblies = package.Entries.Where(entry => entry.EndsWith(".dll")).ToLookup(entry => entry.Split('/')[2], Path.GetFileName);
        var system = assemblies.Single(folder => folder.Key != "any").Key;

        Assert.That(assemblies[system], Is.EquivalentTo(assemblies["any"]).And.Not.Empty);
        foreach (var assembly in assemblies[system])
        {
            Assert.That(HasMachineCode(package.Read($"tools/net10.0/{system}/{assembly}")), Is.True, $"{assembly} for {system}");
            Assert.That(HasMachineCode(package.Read($"tools/net10.0/any/{assembly}")), Is.False, $"{assembly} for any system");
        }
    }

    private static bool HasMachineCode(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static bool IsForUsers(XElement reference) => (string?)reference.Attribute("PrivateAssets") != "all";

    private static void ForEach(IEnumerable<Package> packages, Action<Package> check)
    {
        var checkedPackages = packages.ToArray();
        Assert.That(checkedPackages, Is.Not.Empty);
        foreach (var package in checkedPackages)
            Assert.Multiple(() => check(package));
    }
}
