using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>The comparison of one pair of schemas at one kind of place, shared by everything that leads to it.</summary>
internal sealed class SchemaComparison(
    SchemaComparisons graph, Schema before, Schema after, SchemaContext context, SourceLocation? use)
{
    public Schema Base { get; } = before;

    public Schema Revision { get; } = after;

    public SchemaContext Context { get; } = context;

    public Site Site => Context.Site;

    /// <summary>Where the schema stands in the revision: its definition, or what refers to it now.</summary>
    public required DocumentNode Place { get; init; }

    /// <summary>What findings are told of.</summary>
    public required DocumentNode Subject { get; init; }

    public List<FindingDraft> Drafts { get; } = [];

    public List<SchemaComparison> Children { get; } = [];

    public List<SchemaComparison> Parents { get; } = [];

    /// <summary>Whether one schema was replaced by alternatives or the other way round: comparing keyword by keyword says nothing then.</summary>
    public bool IsRestructured { get; set; }

    /// <summary>Whether the two say the same apart from the schemas that they hold.</summary>
    public bool HasEqualKeywords { get; init; }

    /// <summary>Whether something was found here or below.</summary>
    public bool HasFindings { get; set; }

    /// <summary>Whether a value of this type may match both schemas.</summary>
    public bool BothAllow(JsonTypes type) => Allows(Base, type) && Allows(Revision, type);

    /// <summary>Whether values of this type are no longer possible, or began to be: what else is said of them goes along with that.</summary>
    public bool IsTypeChange(JsonTypes type) => Base.Types != Revision.Types && !BothAllow(type);

    /// <summary>Reports a change of a keyword of this schema.</summary>
    public void Report(SchemaChange change, string message, DocumentNode? baseNode = null, DocumentNode? revisionNode = null) =>
        ReportRule(change.At(Site), Site, message, baseNode ?? Base.Definition, revisionNode ?? Place, Subject);

    /// <summary>Reports by a rule and by the site of the subject, which may be a property of this schema; a node that is null stands for
    /// "not there".</summary>
    public void ReportRule(Rule rule, Site site, string message, DocumentNode? baseNode, DocumentNode? revisionNode, DocumentNode subject)
    {
        var where = RetargetedReference.Between(Base.Definition, Revision.Definition) is { } replaced ? $" ({replaced})" : "";
        var (old, now) = (baseNode?.Location, revisionNode?.Location);
        Drafts.Add(new FindingDraft(rule, subject.Pointer, $"{SubjectNames.Of(subject, site)}: {message}{where}", old, now)
        {
            Use = use?.Equals(now ?? old) == true ? null : use,
        });
    }

    /// <summary>Whether two schemas that this one holds allow the same values for certain.</summary>
    public bool AreSame(SchemaUse before, SchemaUse after) => graph.AreSame(before, after);

    /// <summary>Compares schemas that this one holds.</summary>
    /// <param name="before">The old schema.</param>
    /// <param name="after">The new schema.</param>
    /// <param name="context">The place.</param>
    /// <param name="subject">What findings are told of, if it is not the new schema.</param>
    public void Compare(SchemaUse before, SchemaUse after, SchemaContext context, DocumentNode? subject = null)
    {
        if (graph.Get(before, after, context, use, subject) is not { } child)
            return;
        Children.Add(child);
        child.Parents.Add(this);
    }

    private static bool Allows(Schema schema, JsonTypes type) => schema.Types == JsonTypes.Any || schema.Types.HasFlag(type);
}
