using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Reporting.Sarif;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class SarifReportTests
{
    [Test]
    public void A_finding_is_a_result_with_its_places_and_its_rule()
    {
        var run = Run(Samples.Verdict("major", Samples.Required));

        var result = run["results"]![0]!;
        var location = result["locations"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)result["ruleId"], Is.EqualTo("request-property-became-required"));
            Assert.That((string?)result["level"], Is.EqualTo("error"));
            Assert.That((string?)location["physicalLocation"]!["artifactLocation"]!["uri"], Is.EqualTo("spec/api.yaml"));
            Assert.That((int?)location["physicalLocation"]!["region"]!["startLine"], Is.EqualTo(74));
            Assert.That(string.Join(", ", location["logicalLocations"]!.AsArray().Select(logical => (string?)logical!["fullyQualifiedName"])),
                Is.EqualTo("#/components/schemas/Attachment/properties/size, POST /messages, PUT /messages/{id}"));
            Assert.That((int?)result["relatedLocations"]![0]!["physicalLocation"]!["region"]!["startLine"], Is.EqualTo(71));
            Assert.That((string?)run["tool"]!["driver"]!["rules"]![0]!["help"]!["markdown"], Does.StartWith("# request-property-became-required\n"));
        });
    }

    [Test]
    public void A_fingerprint_outlives_moved_lines_and_a_reworded_message()
    {
        var moved = Samples.Required with { Message = "reworded", Base = null, Revision = new SourceLocation("other.yaml", 9, 9) };

        Assert.That(Fingerprint(moved), Is.EqualTo(Fingerprint(Samples.Required)));
    }

    [Test]
    public void A_fingerprint_tells_findings_apart()
    {
        var results = Run(Samples.Verdict("major", Samples.Required, Samples.Required, Samples.Required with { Pointer = "#/other" }))["results"]!;

        Assert.That(results.AsArray().Select(Fingerprint), Is.Unique);
    }

    [Test]
    public void A_document_in_git_is_named_by_its_path()
    {
        var uri = Uri(Samples.Removed);

        Assert.That(uri, Is.EqualTo("spec/api.yaml"));
    }

    [Test]
    public void What_was_removed_is_marked_where_the_revision_would_have_it()
    {
        var removed = Samples.Removed with { RemovedFrom = new SourceLocation("spec/api.yaml", 9, 5) };

        var result = Run(Samples.Verdict("major", removed))["results"]![0]!;

        Assert.That((int?)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"], Is.EqualTo(9));
        Assert.That((int?)result["relatedLocations"]![0]!["physicalLocation"]!["region"]!["startLine"], Is.EqualTo(12), "in the base");
    }

    [Test]
    public void A_name_that_is_no_uri_is_escaped()
    {
        var uri = Uri(Samples.Hostile);

        Assert.That(uri, Is.EqualTo("a%2Cb%3Ac%20d.yaml"));
    }

    [TestCase("GET /{id} has [x]", "GET /{id} has [x].")]
    [TestCase("GET /{0}", "GET /{{0}}.")]
    [TestCase(@"[text](1) \ ", @"\[text\](1) \\ .")]
    [TestCase("It ends.", "It ends.")]
    public void A_message_has_no_placeholders_and_no_links(string message, string text)
    {
        var result = Run(Samples.Verdict("major", Samples.TagAdded with { Message = message }))["results"]![0]!;

        Assert.That((string?)result["message"]!["text"], Is.EqualTo(text));
    }

    [Test]
    public void An_accepted_finding_is_suppressed_with_its_reason()
    {
        var results = Run(Samples.All)["results"]!.AsArray();

        Assert.That((string?)results[^1]!["suppressions"]![0]!["justification"], Is.EqualTo("Nobody <uses> it"));
    }

    private static JsonNode Run(Verdict verdict) => JsonNode.Parse(new SarifReport().Render(verdict))!["runs"]![0]!;

    private static string? Fingerprint(Finding finding) => Fingerprint(Run(Samples.Verdict("major", finding))["results"]![0]);

    private static string? Fingerprint(JsonNode? result) => (string?)result!["partialFingerprints"]!["contractChange/v1"];

    private static string? Uri(Finding finding) =>
        (string?)Run(Samples.Verdict("major", finding))["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"];
}
