using System.Reflection;
using System.Text.Json;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>All packages of this repository, packed once for the tests here, in a version that no cache has ever seen.</summary>
/// <remarks>What was built for the tests is packed as it is, so packing takes seconds and builds nothing beside a running test.</remarks>
[SetUpFixture, Parallelizable]
public sealed class PackedRepository
{
    private static readonly string Configuration = typeof(PackedRepository)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private TemporaryFolder? _folder;

    /// <summary>What the tests here were restored to.</summary>
    public static string OwnAssets => Path.Combine(Repository.Root, "tests", "DigitalConnect.IntegrationTests", "obj", "project.assets.json");

    public static string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public static string Feed { get; private set; } = "";

    /// <summary>What packing printed.</summary>
    public static string Printed { get; private set; } = "";

    internal static IReadOnlyList<Package> Packages { get; private set; } = [];

    /// <summary>A nuget.config with our packages beside the machine's own sources.</summary>
    /// <remarks>They go to a folder of their own; the rest comes from where the tests were restored to.</remarks>
    public static string Sources => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="packages" />
          </config>
          <packageSources>
            <add key="packed" value="{Feed}" />
          </packageSources>
          <fallbackPackageFolders>
            {string.Join('\n', PackageFolders().Select((folder, index) => $"""<add key="{index}" value="{folder}" />"""))}
          </fallbackPackageFolders>
        </configuration>
        """;

    /// <summary>The project of a program that uses the packages.</summary>
    /// <param name="items">What it refers to.</param>
    public static string Consumer(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        _folder = new TemporaryFolder();
        Feed = _folder.Path;
        Printed = await Dotnet.RunAsync(
            Repository.Root,
            CancellationToken.None,
            ["pack", "DigitalConnect.Generated.sln", "--no-build", "--configuration", Configuration, "--output", Feed, $"-p:Version={Version}"]);
        Packages = [.. Directory.EnumerateFiles(Feed, "*.nupkg").Order().Select(path => new Package(path))];
    }

    [OneTimeTearDown]
    public void Delete() => _folder?.Dispose();

    private static IEnumerable<string> PackageFolders()
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(OwnAssets));
        return [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }
}
