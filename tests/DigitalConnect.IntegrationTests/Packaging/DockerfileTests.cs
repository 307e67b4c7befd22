using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Packaging;

/// <summary>The simulator's Dockerfile, as far as it can be tested without Docker.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "src", "DigitalConnect.Simulator", "Dockerfile"));

    [Test]
    public void It_publishes_a_project_that_exists() =>
        Assert.That(Directory.Exists(Path.Combine(Repository.Root, Publish().Match(Dockerfile).Groups["project"].Value)));

    [Test]
    public void Its_images_are_of_the_target_framework() =>
        Assert.That(Image().Matches(Dockerfile).Select(match => match.Groups["version"].Value), Is.EqualTo(["10.0", "10.0"]));

    [Test]
    public async Task What_it_runs_is_a_command_line_that_starts_the_simulator()
    {
        string[] arguments = [.. List("ENTRYPOINT").SkipWhile(argument => argument != "simulate"), .. List("CMD")];
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        var run = await CommandRun.Of([.. arguments.Select(argument => argument == "5080" ? "0" : argument)], settings: [], stopping.Token);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("conversation-1").And.Contain("touchpoint-1"));
    }

    private static string[] List(string instruction) =>
        JsonSerializer.Deserialize<string[]>(Dockerfile.Split('\n')
            .Single(line => line.StartsWith(instruction, StringComparison.Ordinal))[instruction.Length..])!;

    [GeneratedRegex("RUN dotnet publish (?<project>\\S+)")]
    private static partial Regex Publish();

    [GeneratedRegex("FROM mcr.microsoft.com/dotnet/\\w+:(?<version>\\S+)")]
    private static partial Regex Image();
}
