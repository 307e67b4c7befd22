using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class TextReportTests
{
    [Test]
    public void A_finding_starts_with_a_place_that_can_be_clicked_and_says_whom_it_hurts()
    {
        var text = new TextReport(colours: false).Render(Samples.Verdict("major", Samples.Required, Samples.Removed));

        Assert.That(text, Is.EqualTo(
            """
            spec/api.yaml:74:11: error: the request property 'size' became required [request-property-became-required]
                pointer  #/components/schemas/Attachment/properties/size
                was      spec/baseline/api.yaml:71:9
                reaches  POST /messages
                reaches  PUT /messages/{id}
                client   DigitalConnect.Attachment.Size: became required (breaking)

            git:origin/main:spec/api.yaml:12:5: warning: the request property 'subject' was removed [request-property-removed]
                pointer  #/components/schemas/Message/properties/subject
                reaches  POST /messages

            Breaking, on the wire and for users of the generated client. Suggested version bump: major.
            1 error, 1 client break, 1 warning, 0 info.

            """));
    }

    [Test]
    public void A_long_line_is_not_wrapped()
    {
        var message = string.Join(' ', Enumerable.Repeat("word", 500));

        var text = new TextReport(colours: false).Render(Samples.Verdict("major", Samples.Required with { Message = message }));

        Assert.That(text, Does.Contain(message));
    }

    [Test]
    public void A_terminal_gets_colours_and_a_pipe_gets_none() => Assert.Multiple(() =>
    {
        Assert.That(new TextReport(colours: true).Render(Samples.All), Does.Contain("\u001b["));
        Assert.That(new TextReport(colours: false).Render(Samples.All), Does.Not.Contain("\u001b"));
    });

    [Test]
    public void What_looks_like_markup_is_text()
    {
        var text = new TextReport(colours: true).Render(Samples.Verdict("patch", Samples.TagAdded with { Message = "[red]x[/] [oops" }));

        Assert.That(text, Does.Contain("[red]x[/] [oops"));
    }

    [Test]
    public void Accepted_findings_and_notes_are_told()
    {
        var text = new TextReport(colours: false).Render(Samples.All);

        Assert.That(text, Does.Contain("accepted: the request property 'subject' was removed [request-property-removed]: Nobody <uses> it\n")
            .And.Contain("note: contract-diff.yaml:3:5: 50% of <it>\n")
            .And.EndWith("2 errors, 1 client break, 1 warning, 1 info, 1 accepted.\n"));
    }

    [Test]
    public void What_breaks_comes_before_what_may_break()
    {
        var client = Samples.TagAdded with { Client = Samples.Required.Client };

        var text = new TextReport(colours: false).Render(Samples.Verdict("major", Samples.Removed, client));

        Assert.That(text, Does.StartWith("spec/api.yaml:30:11: client break: ").And.EndWith("0 errors, 1 client break, 1 warning, 0 info.\n"));
    }

    [Test]
    public void No_change_is_said_in_a_word() =>
        Assert.That(
            new TextReport(colours: false).Render(Samples.Verdict("none")),
            Is.EqualTo("No change. Suggested version bump: none.\n0 errors, 0 warnings, 0 info.\n"));

    [Test]
    public void A_change_that_is_accepted_is_not_called_none() =>
        Assert.That(
            new TextReport(colours: false).Render(Samples.Verdict("none") with { Accepted = Samples.All.Accepted }),
            Does.Contain("No change but accepted ones. Suggested version bump: none."));

    [Test]
    public void A_control_character_of_a_document_is_made_visible()
    {
        var verdict = Samples.Verdict("patch", Samples.TagAdded with { Message = "a\u001b[2Jb\nc\u202ed\ud800e" });

        var message = PrintableVerdict.Of(verdict).Changes[0].Message;

        Assert.That(message, Is.EqualTo(@"a\u001b[2Jb\u000ac\u202ed" + "\ufffde"));
    }
}
