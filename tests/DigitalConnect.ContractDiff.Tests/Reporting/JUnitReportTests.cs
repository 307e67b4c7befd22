using System.Xml.Linq;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class JUnitReportTests
{
    [Test]
    public void A_break_is_a_failed_test_and_the_rest_passes()
    {
        var suite = Suite(Samples.Verdict("major", Samples.Required, Samples.TagAdded));

        var cases = suite.Elements("testcase").ToList();
        Assert.Multiple(() =>
        {
            Assert.That((int?)suite.Attribute("tests"), Is.EqualTo(2));
            Assert.That((int?)suite.Attribute("failures"), Is.EqualTo(1));
            Assert.That((string?)cases[0].Attribute("classname"), Is.EqualTo("request-property-became-required"));
            Assert.That((string?)cases[0].Attribute("name"), Is.EqualTo("POST /messages #/components/schemas/Attachment/properties/size"));
            Assert.That((string?)cases[0].Attribute("file"), Is.EqualTo("spec/api.yaml"));
            Assert.That((string?)cases[0].Element("failure")?.Attribute("message"), Is.EqualTo("the request property 'size' became required"));
            Assert.That(cases[1].Element("failure"), Is.Null);
        });
    }

    [Test]
    public void No_change_is_a_passed_test_because_an_empty_run_fails_on_some_servers()
    {
        var suite = Suite(Samples.Verdict("none"));

        Assert.That(suite.Elements("testcase").Count(), Is.EqualTo(1));
        Assert.That((int?)suite.Attribute("failures"), Is.Zero);
    }

    [Test]
    public void An_accepted_finding_is_a_skipped_test_with_its_reason()
    {
        var suite = Suite(Samples.Verdict("none") with { Accepted = [new AcceptedFinding(Samples.Required, "Everyone sends it.")] });

        Assert.That((int?)suite.Attribute("tests"), Is.EqualTo(1));
        Assert.That((int?)suite.Attribute("skipped"), Is.EqualTo(1));
        Assert.That((int?)suite.Attribute("failures"), Is.Zero);
        Assert.That((string?)suite.Element("testcase")?.Element("skipped")?.Attribute("message"), Is.EqualTo("accepted: Everyone sends it."));
    }

    [Test]
    public void Any_text_can_be_written()
    {
        var verdict = PrintableVerdict.Of(Samples.Verdict("major", Samples.Hostile with { Message = "]]><a&b \u0001 \ud800" }));

        var failure = Suite(verdict).Element("testcase")!.Element("failure")!;

        Assert.That((string?)failure.Attribute("message"), Is.EqualTo("]]><a&b \\u0001 \ufffd"));
    }

    private static XElement Suite(Findings.Verdict verdict) =>
        XDocument.Parse(new JUnitReport().Render(verdict)).Root!.Element("testsuite")!;
}
