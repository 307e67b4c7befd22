using System.Globalization;
using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>A verdict whose texts are all <see cref="PrintableText"/>.</summary>
internal static class PrintableVerdict
{
    public static Verdict Of(Verdict verdict) => verdict with
    {
        Changes = [.. verdict.Changes.Select(Of)],
        Accepted = [.. verdict.Accepted.Select(accepted => new AcceptedFinding(Of(accepted.Finding), Of(accepted.Reason)))],
        Documents =
        [
            .. verdict.Documents.Select(document => document with
            {
                Name = OrNull(document.Name), Base = OrNull(document.Base), Revision = OrNull(document.Revision),
            }),
        ],
        Notes = [.. verdict.Notes.Select(Of)],
    };

    private static Finding Of(Finding finding) => finding with
    {
        Message = Of(finding.Message),
        Pointer = Of(finding.Pointer),
        Operation = OrNull(finding.Operation),
        Document = OrNull(finding.Document),
        Base = Of(finding.Base),
        Revision = Of(finding.Revision),
        RemovedFrom = Of(finding.RemovedFrom),
        Use = Of(finding.Use),
        Operations = [.. finding.Operations.Select(Of)],
        Client = [.. finding.Client.Select(effect => effect with { Member = Of(effect.Member), Effect = Of(effect.Effect) })],
    };

    private static SourceLocation? Of(SourceLocation? location) => location is null ? null : location with { File = Of(location.File) };

    private static string? OrNull(string? text) => text is null ? null : Of(text);

    private static string Of(string text) => PrintableText.Of(text);
}
