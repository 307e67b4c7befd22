using DigitalConnect.ContractDiff.Configuration;
using DigitalConnect.ContractDiff.Tests.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [TestCase("severity:\n  api-tag-added: fatal", 2, 18, "'fatal' is no severity; the severities are error, warning, info, ignore.")]
    [TestCase("severity:\n  api-tag-aded: info", 2, 3, "there is no rule 'api-tag-aded'; contract-diff rules lists them.")]
    [TestCase("severities: {}", 1, 1, "'severities' is no setting; there are 'severity', 'accept', 'filter', 'strip-prefix' and 'policies'.")]
    [TestCase("- accept", 1, 1, "a mapping with 'severity', 'accept', 'filter', 'strip-prefix' and 'policies' is expected here.")]
    [TestCase("accept:\n  rule: api-tag-added", 2, 3, "a list of accepted changes is expected here.")]
    [TestCase("accept:\n  - rule: api-tag-added\n    pointer: '#/a'", 2, 5, "an accepted change needs a 'reason'.")]
    [TestCase("accept:\n  - rule: api-tag-added\n    pointer: '#/a'\n    reason: ' '", 2, 5, "an accepted change needs a 'reason'.")]
    [TestCase("accept:\n  - pointer: '#/a'\n    reason: r", 2, 5, "an accepted change needs a 'rule'.")]
    [TestCase("accept:\n  - rule: api-tag-added\n    reason: r", 2, 5, "an accepted change needs a 'pointer'.")]
    [TestCase(
        "accept:\n  - rule: api-tag-added\n    pointer: '#/a'\n    reason: r\n    expires: tomorrow",
        5,
        14,
        "'tomorrow' is no date; write it as 2026-12-31.")]
    [TestCase(
        "accept:\n  - message: m",
        2,
        5,
        "'message' does not belong to an accepted change; 'rule', 'pointer', 'reason', 'operation', 'document' and 'expires' do.")]
    [TestCase("filter:\n  path: a", 2, 3, "'path' is no filter; there are 'match-path', 'exclude-path', 'tags', 'exclude-tags', "
        + "'match-extension' and 'exclude-extension'.")]
    [TestCase("filter: { tags: a }", 1, 17, "a list is expected here.")]
    [TestCase("strip-prefix: { both: /v1 }", 1, 17, "'both' has no prefix; 'base' and 'revision' have.")]
    [TestCase("policies: { unstable: [gamma] }", 1, 24, "'gamma' is no stability level; the levels are draft, alpha, beta, stable.")]
    [TestCase("policies: { deprecation-days: { beta: -1 } }", 1, 39, "'-1' is no number of days.")]
    [TestCase("policies: { sunset: 1 }", 1, 13, "'sunset' is no policy; there are 'unstable' and 'deprecation-days'.")]
    [TestCase("accept:\n  - rule: [a]", 2, 11, "a text is expected here.")]
    public void A_mistake_is_told_with_its_place(string yaml, int line, int column, string reason)
    {
        var exception = Assert.Throws<ConfigurationException>(() => SettingsReader.Read(yaml, "c.yaml"));

        Assert.That((exception.File, exception.Line, exception.Column, exception.Reason), Is.EqualTo(("c.yaml", line, column, reason)));
    }

    [TestCase("severity: [")]
    [TestCase("severity: {}\nseverity: {}")]
    [TestCase("a: *b")]
    public void What_is_no_yaml_is_told_with_its_line(string yaml)
    {
        var exception = Assert.Throws<ConfigurationException>(() => SettingsReader.Read(yaml, "c.yaml"));

        Assert.That(exception.Line, Is.GreaterThan(0));
        Assert.That(exception.Reason, Does.StartWith("this is not YAML: "));
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("{}")]
    [TestCase("severity: {}\naccept: []\n")]
    public void An_empty_configuration_changes_nothing(string yaml) => Assert.That(SettingsReader.Read(yaml, "c.yaml").Accepted, Is.Empty);

    [Test]
    public async Task The_schema_that_editors_use_agrees_with_the_reader()
    {
        var schema = await PublishedSchema.OfConfigurationAsync();

        Assert.Multiple(() =>
        {
            Assert.That(schema.Properties.Keys, Is.EquivalentTo("severity accept filter strip-prefix policies".Split(' ')));
            Assert.That(schema.Properties["severity"].AdditionalPropertiesSchema!.Enumeration, Is.EquivalentTo(ConfiguredSeverities.Words.Keys));
            Assert.That(schema.Properties["accept"].Item!.RequiredProperties, Is.EquivalentTo("rule pointer reason".Split(' ')));
            Assert.That(
                schema.Properties["accept"].Item!.Properties.Keys,
                Is.EquivalentTo("rule pointer reason operation document expires".Split(' ')));
        });
    }
}
