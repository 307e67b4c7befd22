using System.Globalization;
using System.Text;
using System.Xml;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict as a test run, for a CI server that shows nothing else: a finding that breaks is a failed test, an accepted one is
/// skipped.</summary>
internal sealed class JUnitReport : IReport
{
    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "contract-diff");
            xml.WriteAttributeString("tests", Number(Math.Max(1, verdict.Changes.Count + verdict.Accepted.Count)));
            xml.WriteAttributeString("failures", Number(verdict.Changes.Count(Fails)));
            xml.WriteAttributeString("skipped", Number(verdict.Accepted.Count));
            foreach (var finding in verdict.Changes)
                WriteFinding(xml, finding, acceptedBecause: null);
            foreach (var (finding, reason) in verdict.Accepted)
                WriteFinding(xml, finding, reason);
            if (verdict.Changes.Count + verdict.Accepted.Count == 0)
                WriteTest(xml, "contract", "no change");
            if (verdict.Notes.Count > 0)
                xml.WriteElementString("system-out", string.Join('\n', verdict.Notes));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static bool Fails(Finding finding) => finding.Severity == Severity.Error || finding.BreaksClient;

    private static void WriteFinding(XmlWriter xml, Finding finding, string? acceptedBecause)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.Id);
        xml.WriteAttributeString("name", string.Join(' ', new[] { finding.Operation, finding.Pointer }.OfType<string>()));
        if (finding.Place is { } location)
        {
            xml.WriteAttributeString("file", RepositoryPath.Of(location.File));
            xml.WriteAttributeString("line", Number(location.Line));
        }

        if (acceptedBecause is not null)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", $"accepted: {acceptedBecause}");
            xml.WriteEndElement();
            xml.WriteElementString("system-out", Details(finding));
        }
        else if (Fails(finding))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", finding.Message);
            xml.WriteAttributeString("type", finding.Severity.Name());
            xml.WriteString(Details(finding));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", $"{finding.Severity.Name()}: {Details(finding)}");
        }

        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, string name, string outcome)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "contract-diff");
        xml.WriteAttributeString("name", name);
        xml.WriteElementString("system-out", outcome);
        xml.WriteEndElement();
    }

    private static string Details(Finding finding)
    {
        var places = new[] { finding.Base, finding.Revision }.OfType<SourceLocation>()
            .Select(location => $"\n{location.File}:{location.Line}:{location.Column}");
        var effects = new ReportedChange(finding, []).Client.Select(effect => $"\n{ReportedChange.Describe(effect)}");
        return finding.Message + string.Concat(places) + string.Concat(effects);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
