using System.Text.Json;
using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class JsonReportTests
{
    [Test]
    public void A_finding_has_the_published_shape()
    {
        var json = Regex.Replace(new JsonReport().Render(Samples.Verdict("major", Samples.Required)), "[0-9a-f]{32}:1", "FP");

        Assert.That(json, Is.EqualTo(
            """
            {
              "wireBreaking": true,
              "clientBreaking": true,
              "suggestedVersionBump": "major",
              "changes": [
                {
                  "id": "request-property-became-required",
                  "level": "error",
                  "isBreaking": true,
                  "fingerprint": "FP",
                  "document": null,
                  "operation": "POST /messages",
                  "pointer": "#/components/schemas/Attachment/properties/size",
                  "message": "the request property 'size' became required",
                  "base": {
                    "file": "spec/baseline/api.yaml",
                    "line": 71,
                    "column": 9
                  },
                  "revision": {
                    "file": "spec/api.yaml",
                    "line": 74,
                    "column": 11
                  },
                  "removedFrom": null,
                  "use": null,
                  "operations": [
                    "POST /messages",
                    "PUT /messages/{id}"
                  ],
                  "client": [
                    {
                      "member": "DigitalConnect.Attachment.Size",
                      "effect": "became required",
                      "isBreaking": true
                    }
                  ]
                }
              ],
              "accepted": [],
              "documents": [],
              "notes": []
            }

            """));
    }

    [Test]
    public void An_absent_side_is_null()
    {
        using var json = JsonDocument.Parse(new JsonReport().Render(Samples.Verdict("minor", Samples.Removed)));

        var change = json.RootElement.GetProperty("changes")[0];
        Assert.Multiple(() =>
        {
            Assert.That(change.GetProperty("base").GetProperty("line").GetInt32(), Is.EqualTo(12));
            Assert.That(change.GetProperty("revision").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task Every_verdict_is_valid_against_the_schema()
    {
        var schema = await PublishedSchema.OfVerdictAsync();

        Assert.Multiple(() =>
        {
            Assert.That(schema.Validate(new JsonReport().Render(Samples.All)), Is.Empty);
            Assert.That(schema.Validate(new JsonReport().Render(Samples.Verdict("none"))), Is.Empty);
        });
    }

    [Test]
    public async Task The_schema_refuses_another_shape()
    {
        var schema = await PublishedSchema.OfVerdictAsync();
        var json = new JsonReport().Render(Samples.All);

        Assert.Multiple(() =>
        {
            Assert.That(schema.Validate(json.Replace("\"error\"", "\"fatal\"", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(schema.Validate(json.Replace("\"line\": 74,", "\"line\": 0,", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(schema.Validate(json.Replace("\"wireBreaking\"", "\"wire\"", StringComparison.Ordinal)), Is.Not.Empty);
        });
    }
}
