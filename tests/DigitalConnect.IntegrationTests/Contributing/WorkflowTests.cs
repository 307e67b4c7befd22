using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>What the workflows run is what was reviewed, with no more rights than it needs.</summary>
public sealed partial class WorkflowTests
{
    public static IEnumerable<string> Workflows() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml").Select(path => Path.GetFileName(path)!);

    [TestCaseSource(nameof(Workflows))]
    public void Every_action_is_pinned_by_its_commit(string workflow)
    {
        var uses = Uses().Matches(Read(workflow)).Select(match => match.Groups["action"].Value).ToArray();

        Assert.That(uses, Is.Not.Empty.And.All.Match(Pinned().ToString()), "an action of this repository is what was reviewed with it");
    }

    [TestCaseSource(nameof(Workflows))]
    public void A_job_has_no_right_that_it_does_not_name(string workflow) =>
        Assert.That(Read(workflow), Does.Contain("\npermissions: {}\n"));

    [TestCaseSource(nameof(Workflows))]
    public void A_job_that_may_write_checks_nothing_out(string workflow)
    {
        var jobs = Read(workflow).Split("\njobs:\n")[1];

        foreach (var job in Job().Split(jobs).Where(job => job.Contains(": write", StringComparison.Ordinal)))
            Assert.That(job, Does.Not.Contain("actions/checkout").And.Not.Contain("run:"));
    }

    [Test]
    public void No_input_of_an_action_is_written_into_a_script()
    {
        var action = File.ReadAllText(Path.Combine(Repository.Root, ".github", "actions", "contract-diff", "action.yml"));

        Assert.That(Scripts().Matches(action).Select(match => match.Value), Is.Not.Empty.And.None.Contains("${{"));
    }

    [Test]
    public void The_programs_from_npm_are_locked() => Assert.Multiple(() =>
    {
        Assert.That(File.Exists(Path.Combine(Repository.Root, ".ci", "package-lock.json")));
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), Does.Contain("npm ci ").And.Not.Contain("npm install"));
    });

    private static string Read(string workflow) => File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", workflow));

    [GeneratedRegex(@"uses: (?<action>.+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^\./\.github/actions/[\w-]+$|^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex("run: .*")]
    private static partial Regex Scripts();

    [GeneratedRegex(@"^  (?=[\w-]+:\n)", RegexOptions.Multiline)]
    private static partial Regex Job();
}
