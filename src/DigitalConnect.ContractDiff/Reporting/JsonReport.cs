using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict as one JSON object, as <c>verdict.schema.json</c> describes it.</summary>
internal sealed class JsonReport : IReport
{
    // Written to files and pipes, never into a page: only what JSON itself needs escaped is escaped, so that people can read it.
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("wireBreaking", verdict.WireBreaking);
            json.WriteBoolean("clientBreaking", verdict.ClientBreaking);
            json.WriteString("suggestedVersionBump", verdict.SuggestedVersionBump);
            var fingerprints = new Fingerprints();
            json.WriteStartArray("changes");
            foreach (var finding in verdict.Changes)
                WriteFinding(json, finding, fingerprints.Of(finding), acceptedBecause: null);
            json.WriteEndArray();
            json.WriteStartArray("accepted");
            foreach (var (finding, reason) in verdict.Accepted)
                WriteFinding(json, finding, fingerprints.Of(finding), reason);
            json.WriteEndArray();
            json.WriteStartArray("documents");
            foreach (var document in verdict.Documents)
                WriteDocument(json, document);
            json.WriteEndArray();
            WriteStrings(json, "notes", verdict.Notes);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, string fingerprint, string? acceptedBecause)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("level", finding.Severity.Name());
        json.WriteBoolean("isBreaking", finding.IsBreaking);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("document", finding.Document);
        json.WriteString("operation", finding.Operation);
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("message", finding.Message);
        WriteLocation(json, "base", finding.Base);
        WriteLocation(json, "revision", finding.Revision);
        WriteLocation(json, "removedFrom", finding.RemovedFrom);
        WriteLocation(json, "use", finding.Use);
        WriteStrings(json, "operations", finding.Operations);
        json.WriteStartArray("client");
        foreach (var effect in finding.Client)
            WriteEffect(json, effect);
        json.WriteEndArray();
        if (acceptedBecause is not null)
            json.WriteString("reason", acceptedBecause);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, ComparedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        json.WriteString("base", document.Base);
        json.WriteString("revision", document.Revision);
        json.WriteBoolean("wireBreaking", document.WireBreaking);
        json.WriteBoolean("clientBreaking", document.ClientBreaking);
        json.WriteString("suggestedVersionBump", document.SuggestedVersionBump);
        json.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter json, ClientEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("member", effect.Member);
        json.WriteString("effect", effect.Effect);
        json.WriteBoolean("isBreaking", effect.IsBreaking);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string name, SourceLocation? location)
    {
        if (location is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
