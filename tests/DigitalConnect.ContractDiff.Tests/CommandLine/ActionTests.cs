using System.Diagnostics;
using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>The step of the GitHub action, run as a runner runs it.</summary>
public sealed class ActionTests
{
    private const string Old =
        "openapi: 3.0.3\ninfo: { title: T, version: 1.0.0 }\npaths:\n  /a:\n    get: { tags: [x], responses: { '200': { description: OK } } }\n";

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("contract-diff-");
        Write("base/api.yaml", Old);
        Write("new/api.yaml", Old.Replace("get:", "put:", StringComparison.Ordinal));
    }

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task A_break_is_marked_summed_up_and_fails()
    {
        var (exitCode, output) = await RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output, Does.Contain("::error file=new/api.yaml,line="));
            Assert.That(Read("summary"), Does.StartWith("### Contract change\n"));
            Assert.That(Read("outputs"), Is.EqualTo("breaking=true\nversion-bump=major\n"));
            Assert.That(Read("reports/verdict.html"), Does.StartWith("<!DOCTYPE html>"));
        });
    }

    [Test]
    public async Task What_is_let_pass_passes()
    {
        var (exitCode, _) = await RunAsync(("FAIL_ON", "none"));

        Assert.That((exitCode, Read("outputs")), Is.EqualTo((0, "breaking=true\nversion-bump=major\n")));
    }

    [Test]
    public async Task More_arguments_stand_on_lines()
    {
        var (exitCode, _) = await RunAsync(("ARGUMENTS", "--exclude-tag\nx\n"));

        Assert.That((exitCode, Read("outputs")), Is.EqualTo((0, "breaking=false\nversion-bump=none\n")));
    }

    [Test]
    public async Task What_cannot_be_compared_fails_with_its_reason()
    {
        Write("new/api.yaml", "openapi: 3.0.3\npaths: text\n");

        var (exitCode, output) = await RunAsync();

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.StartWith("contract-diff: new/api.yaml:2:1: "));
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params (string Name, string Value)[] inputs)
    {
        var script = Path.Combine(Repository.Root, ".github", "actions", "contract-diff", "compare.sh");
        var start = new ProcessStartInfo("bash", [script])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string, string)[] given =
        [
            ("BASE", "base"), ("REVISION", "new"), ("FAIL_ON", "breaking"), ("CHECK_VERSION", "false"), ("ARGUMENTS", ""), ("OUTPUT", "reports"),
            ("VERSION", ""), ("TOOL", typeof(ContractComparison).Assembly.Location), ("GITHUB_STEP_SUMMARY", FullPath("summary")),
            ("GITHUB_OUTPUT", FullPath("outputs")), .. inputs,
        ];
        foreach (var (name, value) in given)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private string Read(string file) => File.ReadAllText(FullPath(file));

    private string FullPath(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(file))!);
        File.WriteAllText(FullPath(file), text);
    }
}
