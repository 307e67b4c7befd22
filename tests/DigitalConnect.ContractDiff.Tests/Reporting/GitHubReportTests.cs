using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class GitHubReportTests
{
    [Test]
    public void A_finding_is_an_annotation_of_its_line()
    {
        var text = new GitHubReport().Render(Samples.Verdict("major", Samples.Required, Samples.Removed, Samples.TagAdded));

        Assert.That(text, Is.EqualTo(
            "::error file=spec/api.yaml,line=74,col=11,title=request-property-became-required::the request property 'size' became required "
            + """
            (POST /messages)%0ADigitalConnect.Attachment.Size: became required (breaking)
            ::warning file=spec/api.yaml,line=12,col=5,title=request-property-removed::the request property 'subject' was removed (POST /messages)
            ::notice file=spec/api.yaml,line=30,col=11,title=api-tag-added::the tag 'Messages' was added (GET /messages)
            Breaking, on the wire and for users of the generated client. Suggested version bump: major. 1 error, 1 client break, 1 warning, 1 info.

            """));
    }

    [Test]
    public void A_document_cannot_write_a_command_of_its_own()
    {
        var lines = Lines(Samples.Verdict("major", Samples.Hostile));

        Assert.That(
            lines[0],
            Does.StartWith(
                "::error file=a%2Cb%3Ac d.yaml,line=1,col=2,title=api-tag-removed::100%25 of | <script>alert('x')</script>%0A::error::@everyone"));
        Assert.That(lines, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_percent_sequence_of_a_document_stays_one()
    {
        var lines = Lines(Samples.Verdict("major", Samples.TagAdded with { Message = "a%0Ab" }));

        Assert.That(lines[0], Does.Contain("::a%250Ab"));
    }

    [Test]
    public void What_breaks_the_client_alone_is_an_error_as_it_fails_the_job() =>
        Assert.That(Lines(Samples.Verdict("major", Samples.TagAdded with { Client = Samples.Required.Client }))[0], Does.StartWith("::error "));

    [Test]
    public void An_accepted_finding_is_a_notice_with_its_reason() =>
        Assert.That(
            Lines(Samples.All),
            Has.Some.EqualTo(
                "::notice file=spec/api.yaml,line=12,col=5,title=request-property-removed::accepted: the request property 'subject' was "
                    + "removed (POST /messages)%0ANobody <uses> it"));

    [Test]
    public void A_note_is_a_warning_without_a_place() =>
        Assert.That(Lines(Samples.All)[^2], Is.EqualTo("::warning title=contract-diff::contract-diff.yaml:3:5: 50%25 of <it>"));

    private static string[] Lines(Findings.Verdict verdict) => new GitHubReport().Render(verdict).TrimEnd('\n').Split('\n');
}
