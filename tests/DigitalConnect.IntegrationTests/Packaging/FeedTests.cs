using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>The README's way to the packages before they are on nuget.org, replayed with an empty cache.</summary>
[External("a package source with the dependencies"), CancelAfter(300_000)]
public sealed partial class FeedTests
{
    [Test]
    public async Task A_new_program_restores_the_packages_and_sends(CancellationToken cancellationToken)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), cancellationToken);
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", WithEmptyCache(Quoted(readme, "file: nuget.config")));
        await Dotnet.RunAsync(folder.Path, cancellationToken, "new", "console", "--output", ".", "--name", "Consumer");
        foreach (var command in Quoted(readme, "commands: consumer").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] arguments = command.Split(' ')[1..];
            await Dotnet.RunAsync(folder.Path, cancellationToken, arguments[^1].StartsWith("DigitalConnect", StringComparison.Ordinal)
                ? [.. arguments, "--version", PackedRepository.Version] : arguments);
        }

        folder.Write("Program.cs", Quoted(readme, "snippet: tests/Samples/ConsoleSender/Program.cs"));
        await Dotnet.RunAsync(folder.Path, cancellationToken, "build");

        Assert.That(Directory.Exists(folder["packages/digitalconnect.generated"]), "restored into a cache that was empty");
    }

    private static string Quoted(string readme, string name) =>
        Block().Matches(readme).Single(match => match.Groups["name"].Value == name).Groups["text"].Value;

    private static string WithEmptyCache(string config)
    {
        var document = XDocument.Parse(config);
        document.Descendants("packageSources").Single().Element("add")!.SetAttributeValue("value", PackedRepository.Feed);
        document.Root!.AddFirst(new XElement("config",
            new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", "packages"))));
        return document.ToString();
    }

    [GeneratedRegex("<!-- (?<name>.*?) -->\n```\\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
