using System.Text;
using System.Text.Json;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>The verdict for code scanning: SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0).</summary>
internal sealed class SarifReport : IReport
{
    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, verdict);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteRun(Utf8JsonWriter json, Verdict verdict)
    {
        Rule[] rules = [
            .. verdict.Changes.Concat(verdict.Accepted.Select(accepted => accepted.Finding))
                .Select(finding => finding.Rule)
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        var results = new SarifResults(json, rules);

        json.WriteStartObject();
        SarifTool.Write(json, rules);
        WriteInvocation(json, verdict);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in verdict.Changes)
            results.Write(finding, acceptedBecause: null);
        foreach (var (finding, reason) in verdict.Accepted)
            results.Write(finding, reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var note in verdict.Notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            SarifText.Write(json, "message", note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
