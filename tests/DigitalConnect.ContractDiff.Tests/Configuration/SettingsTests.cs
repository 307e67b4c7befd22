using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Tests.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Configuration;

public sealed class SettingsTests
{
    private static readonly DateOnly Today = new(2026, 5, 31);

    [Test]
    public void A_rule_gets_the_level_it_is_given()
    {
        var verdict = Apply("severity: { request-property-removed: error }", Samples.Removed);

        Assert.That(verdict.WireBreaking, Is.True);
        Assert.That(verdict.SuggestedVersionBump, Is.EqualTo("major"));
    }

    [Test]
    public void An_ignored_rule_is_not_reported()
    {
        var verdict = Apply("severity: { request-property-removed: ignore, api-tag-added: ignore }", Samples.Removed, Samples.TagAdded);

        Assert.That(verdict.Changes, Is.Empty);
        Assert.That(verdict.SuggestedVersionBump, Is.EqualTo("none"));
    }

    [Test]
    public void An_accepted_change_no_longer_counts_and_keeps_its_reason()
    {
        var verdict = Apply(
            """
            accept:
              - rule: request-property-became-required
                pointer: "#/components/schemas/Attachment/properties/size"
                reason: Every caller sends it.
            """,
            Samples.Required,
            Samples.TagAdded);

        Assert.Multiple(() =>
        {
            Assert.That(verdict.Changes, Is.EqualTo(new[] { Samples.TagAdded }));
            Assert.That(verdict.Accepted.Single().Reason, Is.EqualTo("Every caller sends it."));
            Assert.That(verdict.WireBreaking || verdict.ClientBreaking, Is.False);
            Assert.That(verdict.SuggestedVersionBump, Is.EqualTo("patch"));
            Assert.That(verdict.Notes, Is.Empty);
        });
    }

    [TestCase("/components/schemas/Attachment/properties/size")]
    [TestCase("#/components/schemas/Att%61chment/properties/size")]
    public void A_pointer_may_be_spelled_in_another_way(string spelling) =>
        Assert.That(Apply(Accept(at: spelling), Samples.Required).Changes, Is.Empty);

    [Test]
    public void Another_pointer_or_another_rule_is_not_accepted() => Assert.Multiple(() =>
    {
        Assert.That(Apply(Accept(at: "#/components/schemas/Attachment"), Samples.Required).Changes, Has.Count.EqualTo(1));
        Assert.That(Apply(Accept(rule: "request-property-removed"), Samples.Required).Changes, Has.Count.EqualTo(1));
    });

    [Test]
    public void A_reworded_message_stays_accepted() =>
        Assert.That(Apply(Accept(), Samples.Required with { Message = "reworded" }).Changes, Is.Empty);

    [Test]
    public void A_change_accepted_for_one_of_two_operations_still_counts()
    {
        var verdict = Apply(Accept(more: "operation: POST /messages"), Samples.Required);

        Assert.That(verdict.Changes, Has.Count.EqualTo(1));
        Assert.That(verdict.Notes, Is.Empty);
    }

    [Test]
    public void A_change_accepted_for_its_only_operation_does_not() =>
        Assert.That(Apply(Accept(more: "operation: POST /messages"), Samples.Required with { Operations = ["POST /messages"] }).Changes, Is.Empty);

    [Test]
    public void An_acceptance_holds_through_its_last_day() =>
        Assert.That(Apply(Accept(more: "expires: 2026-05-31"), Samples.Required).Changes, Is.Empty);

    [Test]
    public void An_expired_acceptance_no_longer_counts_and_is_reported()
    {
        var verdict = Apply(Accept(more: "expires: 2026-05-30"), Samples.Required);

        Assert.That(verdict.Changes, Has.Count.EqualTo(1));
        Assert.That(verdict.Notes.Single(), Is.EqualTo(
            "contract-diff.yaml:2:5: the accepted change request-property-became-required at #/components/schemas/Attachment/properties/size "
                + "expired on 2026-05-30 and no longer counts; make the change good or renew it."));
    }

    [Test]
    public void An_unused_acceptance_is_reported()
    {
        var verdict = Apply(Accept(at: "#/gone"), Samples.Required);

        Assert.That(verdict.Notes.Single(), Is.EqualTo(
            "contract-diff.yaml:2:5: the accepted change request-property-became-required at #/gone matches no finding; remove it."));
    }

    private static string Accept(
        string rule = "request-property-became-required", string at = "#/components/schemas/Attachment/properties/size", string more = "") =>
        $"accept:\n  - rule: {rule}\n    pointer: '{at}'\n    reason: known\n    {more}\n";

    private static Verdict Apply(string yaml, params Finding[] findings)
    {
        var settings = SettingsReader.Read(yaml, "contract-diff.yaml");
        var verdict = settings.Apply(Samples.Verdict("major", findings), Today);
        return verdict with { Notes = [.. settings.Remarks(verdict, Today)] };
    }
}
