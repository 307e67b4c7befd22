using System.Text.Json;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>Writes findings as results.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, Rule[] rules)
{
    // A component can reach a thousand operations, and a viewer shows one or two.
    private const int MostOperations = 20;

    private readonly Fingerprints _fingerprints = new();

    /// <summary>Writes a finding; one that is accepted is suppressed, for the reason given.</summary>
    public void Write(Finding finding, string? acceptedBecause)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, finding.Rule));
        // What breaks the client alone has the severity info; it fails the run, so it has to be seen.
        json.WriteString("level", SarifText.Word(finding.BreaksClient ? Severity.Error : finding.Severity));
        SarifText.Write(json, "message", Message(finding));
        json.WriteStartArray("locations");
        WriteLocation(finding);
        json.WriteEndArray();
        WriteRelated(finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("contractChange/v1", _fingerprints.Of(finding));
        json.WriteEndObject();
        if (acceptedBecause is not null)
            WriteSuppression(acceptedBecause);
        json.WriteEndObject();
    }

    private static string Message(Finding finding) =>
        string.Join(". ", [finding.Message.TrimEnd('.'), .. new ReportedChange(finding, []).Client.Select(ReportedChange.Describe)]);

    private void WriteLocation(Finding finding)
    {
        json.WriteStartObject();
        if (finding.Place is { } location)
            WritePhysicalLocation(location);
        json.WriteStartArray("logicalLocations");
        WriteLogicalLocation(finding.Pointer, "object");
        foreach (var operation in finding.Reached.Take(MostOperations))
            WriteLogicalLocation(operation, "function");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLogicalLocation(string name, string kind)
    {
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", name);
        json.WriteString("kind", kind);
        json.WriteEndObject();
    }

    private void WriteRelated(Finding finding)
    {
        var baseIsRelated = finding.Base is not null && finding.Place != finding.Base;
        if (!baseIsRelated && finding.Use is null)
            return;

        json.WriteStartArray("relatedLocations");
        if (baseIsRelated)
            WriteRelatedLocation(1, finding.Base!, "In the base");
        if (finding.Use is not null)
            WriteRelatedLocation(2, finding.Use, "Where it is used");
        json.WriteEndArray();
    }

    private void WriteRelatedLocation(int id, SourceLocation location, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        WritePhysicalLocation(location);
        SarifText.Write(json, "message", message);
        json.WriteEndObject();
    }

    private void WritePhysicalLocation(SourceLocation location)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri.Of(location.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSuppression(string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
