using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Collects what concerns one operation, or the document as a whole.</summary>
internal sealed class OperationScope(string? name)
{
    public string? Name { get; } = name;

    public List<FindingDraft> Drafts { get; } = [];

    public List<SchemaComparison> Schemas { get; } = [];

    public void Add(SchemaComparison? comparison)
    {
        if (comparison is not null)
            Schemas.Add(comparison);
    }

    /// <summary>Reports a change of what the nodes define; one that is null is not there.</summary>
    public void Report(Rule rule, string message, DocumentNode? before, DocumentNode? after, DocumentNode? use = null) =>
        Report(rule, message, before, after, (after ?? before)!, use);

    /// <summary>Reports a change of a keyword of an element; where it is not written, at the element.</summary>
    public void ReportKeyword(Rule rule, string message, string keyword, Element before, Element after) =>
        Report(rule, message, before.Node[keyword] ?? before.Node, after.Node[keyword] ?? after.Node, after.Node, after.Use);

    /// <summary>Reports a change of the subject, at places within it.</summary>
    public void Report(Rule rule, string message, DocumentNode? before, DocumentNode? after, DocumentNode subject, DocumentNode? use)
    {
        var location = (after ?? before)?.Location;
        Drafts.Add(new FindingDraft(rule, subject.Pointer, message, before?.Location, after?.Location)
        {
            Use = use is null || use.Location == location ? null : use.Location,
        });
    }
}
