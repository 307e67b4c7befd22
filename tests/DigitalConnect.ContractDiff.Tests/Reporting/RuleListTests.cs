using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class RuleListTests
{
    [TestCase("text")]
    [TestCase("json")]
    [TestCase("markdown")]
    public void Every_rule_is_listed(string format)
    {
        var list = RuleList.Render(format);

        Assert.That(RuleTable.All.Where(rule => !list.Contains(rule.Id, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_json_list_has_level_summary_and_explanation()
    {
        var rule = JsonNode.Parse(RuleList.Render("json"))!.AsArray().Single(entry => (string?)entry!["id"] == "request-property-became-required")!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)rule["level"], Is.EqualTo("error"));
            Assert.That((string?)rule["summary"], Is.Not.Empty);
            Assert.That((string?)rule["explanation"], Is.Not.Empty);
        });
    }
}
