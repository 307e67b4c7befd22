using System.Reflection;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>All packages of this repository, packed once for the tests here, in a version that no cache has ever seen.</summary>
/// <remarks>What was built for the tests is packed as it is, so packing takes seconds and builds nothing beside a running test.</remarks>
[SetUpFixture]
public sealed class PackedRepository
{
    private static readonly string Configuration = typeof(PackedRepository)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private TemporaryFolder? _folder;

    public static string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public static string Feed { get; private set; } = "";

    /// <summary>What packing printed.</summary>
    public static string Printed { get; private set; } = "";

    internal static IReadOnlyList<Package> Packages { get; private set; } = [];

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
}
