using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

public sealed class ReportsTests
{
    [TestCaseSource(typeof(Reports), nameof(Reports.Formats))]
    public void The_same_verdict_gives_the_same_text(string format)
    {
        var first = Reports.Create(format, colours: false).Render(Samples.All);
        var second = Reports.Create(format, colours: false).Render(Samples.All);

        Assert.That(second, Is.EqualTo(first));
    }

    [TestCaseSource(typeof(Reports), nameof(Reports.Formats))]
    public void A_report_ends_its_last_line_and_has_no_carriage_return(string format) =>
        Assert.That(Reports.Create(format, colours: false).Render(Samples.All), Does.EndWith("\n").And.Not.Contain("\r"));

    [Test]
    public void Every_format_has_a_report_of_its_own() =>
        Assert.That(Reports.Formats.Select(format => Reports.Create(format, colours: false).GetType()), Is.Unique);
}
