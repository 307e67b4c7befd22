using System.Text.Json;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>A program of somebody else's, with the packages as its only connection to this repository.</summary>
[Parallelizable, CancelAfter(300_000)]
public sealed class ConsumerTests
{
    private const string Program = """
        using DigitalConnect;
        using DigitalConnect.Simulator;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        await using var simulator = await DigitalConnectSimulator.StartAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = simulator.BaseAddress.AbsoluteUri,
            ["TokenEndpoint"] = simulator.TokenEndpoint.AbsoluteUri,
            ["ClientId"] = simulator.ClientId,
            ["ClientSecret"] = simulator.ClientSecret,
        });
        var services = new ServiceCollection();
        services.AddDigitalConnect(settings.Build());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IDigitalConnectClient>();

        var result = await client.SendMessageAsync(simulator.ConversationId, new SendMessageRequest
        {
            Content = "Hello from a package",
            Attachments = [Attachment.Create("lost", "photo.jpg", "image/jpeg", 1024)],
        });

        Console.WriteLine($"{(int)result.StatusCode} {result.PartialFailReason}; the agent reads: {simulator.Messages.Single().Content}");
        """;

    private static readonly string Items = $"""
        <PackageReference Include="DigitalConnect.Generated" Version="{PackedRepository.Version}" />
        <PackageReference Include="DigitalConnect.Simulator" Version="{PackedRepository.Version}" />
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("nuget.config", PackedRepository.Sources);
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task A_new_program_sends_a_message_to_the_simulator(CancellationToken cancellationToken)
    {
        _folder.Write("Consumer.csproj", PackedRepository.Consumer(Items));
        _folder.Write("Program.cs", Program);

        var printed = await Dotnet.RunAsync(_folder.Path, cancellationToken, "run");

        Assert.That(printed, Is.EqualTo("206 Attachments not found: lost; the agent reads: Hello from a package"));
        Assert.That(LibrariesIn(_folder["obj/project.assets.json"]), Has.Some.StartsWith("DigitalConnect.Generated/").And.None.StartsWith("NSwag"));
    }

    [Test]
    public void A_reference_to_the_project_brings_no_generator_either() =>
        Assert.That(LibrariesIn(PackedRepository.OwnAssets), Has.Some.StartsWith("DigitalConnect.Generated/").And.None.StartsWith("NSwag"));

    [Test]
    public async Task Every_tool_runs_from_its_package(CancellationToken cancellationToken)
    {
        foreach (var tool in PackedRepository.Packages.Where(package => package.IsTool))
        {
            var printed = await Dotnet.RunAsync(
                _folder.Path, cancellationToken, "tool", "exec", tool.Id, "--version", PackedRepository.Version, "--yes", "--", "--help");

            Assert.That(printed, Does.Contain($"{tool.Id} "));
        }
    }

    private static IEnumerable<string> LibrariesIn(string assets) => Names(Assets(assets).GetProperty("libraries"));

    private static IEnumerable<string> Names(JsonElement members) => members.EnumerateObject().Select(member => member.Name);

    private static JsonElement Assets(string path) => JsonElement.Parse(File.ReadAllBytes(path));
}
