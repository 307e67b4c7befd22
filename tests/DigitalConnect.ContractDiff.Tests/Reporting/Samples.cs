using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Reporting;

/// <summary>Findings to report.</summary>
internal static class Samples
{
    public static Finding Required { get; } = new()
    {
        Rule = ValueChanges.BecameRequired.At(Site.RequestProperty),
        Severity = Severity.Error,
        Operation = "POST /messages",
        Operations = ["POST /messages", "PUT /messages/{id}"],
        Pointer = "#/components/schemas/Attachment/properties/size",
        Message = "the request property 'size' became required",
        Base = new SourceLocation("spec/baseline/api.yaml", 71, 9),
        Revision = new SourceLocation("spec/api.yaml", 74, 11),
        Client = [new ClientEffect("DigitalConnect.Attachment.Size", "became required", IsBreaking: true)],
    };

    public static Finding Removed { get; } = new()
    {
        Rule = PropertyRules.RemovedFromRequest,
        Severity = Severity.Warning,
        Operation = "POST /messages",
        Operations = ["POST /messages"],
        Pointer = "#/components/schemas/Message/properties/subject",
        Message = "the request property 'subject' was removed",
        Base = new SourceLocation("git:origin/main:spec/api.yaml", 12, 5),
    };

    public static Finding TagAdded { get; } = new()
    {
        Rule = OperationRules.TagAdded,
        Severity = Severity.Info,
        Operation = "GET /messages",
        Operations = ["GET /messages"],
        Pointer = "#/paths/~1messages/get/tags/0",
        Message = "the tag 'Messages' was added",
        Revision = new SourceLocation("spec/api.yaml", 30, 11),
    };

    /// <summary>What a hostile document could put into a finding.</summary>
    public static Finding Hostile { get; } = new()
    {
        Rule = OperationRules.TagRemoved,
        Severity = Severity.Error,
        Operation = "GET /<script>alert(1)</script>",
        Operations = ["GET /<script>alert(1)</script>"],
        Pointer = "#/a|b`c`/{d}",
        Message = "100% of | <script>alert('x')</script>\n::error::@everyone see #1 [link](javascript:x) `code`",
        Revision = new SourceLocation("a,b:c d.yaml", 1, 2),
        Client = [new ClientEffect("A<B>", "became | \"C\"", IsBreaking: false)],
    };

    public static Verdict All { get; } = Verdict("major", Required, Removed, TagAdded, Hostile) with
    {
        Accepted = [new AcceptedFinding(Removed with { Pointer = "#/accepted" }, "Nobody <uses> it")],
        Notes = ["contract-diff.yaml:3:5: 50% of <it>"],
    };

    public static Verdict Verdict(string bump, params Finding[] findings) => new() { Changes = findings, SuggestedVersionBump = bump };

    public static DeclaredVersion? Version(string? text) =>
        text is null ? null : new DeclaredVersion(text, new SourceLocation("spec/api.yaml", 4, 3));
}
