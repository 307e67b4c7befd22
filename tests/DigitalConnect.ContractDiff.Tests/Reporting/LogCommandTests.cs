using System.Text.Json;
using DigitalConnect.ContractDiff.Tests.CommandLine;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

internal sealed class LogCommandTests
{
    [Test]
    public async Task No_report_holds_a_command_that_a_contract_wrote(
        [Values("text", "json", "markdown", "github", "sarif", "junit", "html")] string format)
    {
        using var run = new CommandRun();

        await run.CompareAsync(
            Samples.Verdict("minor", Samples.TagAdded with { Message = "##[error]x ##vso[task.complete] \u001b[2J \u200f" }), "--format", format);

        Assert.That(run.Output, Does.Not.Contain("##[").And.Not.Contain("##vso[").And.Not.Contain("\u001b").And.Not.Contain("\u200f"));
    }

    [Test]
    public async Task The_same_text_is_in_json()
    {
        using var run = new CommandRun();

        await run.CompareAsync(Samples.Verdict("minor", Samples.TagAdded with { Message = "##[error]x" }), "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.GetProperty("changes")[0].GetProperty("message").GetString(), Is.EqualTo("##[error]x"));
    }

    [Test]
    public async Task An_error_message_holds_no_command_either()
    {
        using var run = new CommandRun();

        await run.RunAsync((_, _, _, _) => throw new IOException("##[error]\u001b[2J"), "old.yaml", "new.yaml");

        Assert.That(run.Error, Does.Contain("# #[error]").And.Not.Contain("\u001b"));
    }
}
