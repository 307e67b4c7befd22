using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.SchemaComparers;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>All schema comparisons of a run: each pair is compared once per kind of place, whatever leads to it.</summary>
/// <remarks>A work list instead of recursion: schemas refer to each other in circles and in chains of any length.</remarks>
internal sealed class SchemaComparisons(UnchangedNodes unchanged)
{
    private readonly Dictionary<(Schema, Schema, SchemaContext), SchemaComparison> _known = [];
    private readonly SamenessCache _sameness = new();
    private readonly Queue<SchemaComparison> _pending = new();

    /// <summary>The comparison of two schemas at one kind of place; null if there is nothing to compare.</summary>
    public SchemaComparison? Get(SchemaUse before, SchemaUse after, SchemaContext context, SourceLocation? use, DocumentNode? subject = null)
    {
        if (before.Reference is not null && unchanged.Contain(before.Node, after.Node))
            return null;
        var sameness = _sameness.Of(before.Schema, after.Schema);
        if (sameness == Sameness.Leaf)
            return null;
        var key = (before.Schema, after.Schema, context);
        if (!_known.TryGetValue(key, out var comparison))
        {
            var place = IsOutOfLine(before, after) ? after.Node : after.Schema.Definition;
            _known[key] = comparison = new SchemaComparison(this, before.Schema, after.Schema, context, after.Use ?? before.Use ?? use)
            {
                Place = place,
                Subject = subject ?? place,
                HasEqualKeywords = sameness == Sameness.Keywords,
            };
            _pending.Enqueue(comparison);
        }

        return comparison;
    }

    /// <summary>Whether two schemas allow the same values for certain.</summary>
    public bool AreSame(SchemaUse before, SchemaUse after) =>
        unchanged.Contain(before.Node, after.Node)
        || _sameness.Of(before.Schema, after.Schema) == Sameness.Leaf
        || (SchemaContainment.Contains(before.Schema, after.Schema) && SchemaContainment.Contains(after.Schema, before.Schema));

    public void Run(CancellationToken cancellationToken)
    {
        var found = new Queue<SchemaComparison>();
        while (_pending.TryDequeue(out var comparison))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!comparison.Base.IsUnknown && !comparison.Revision.IsUnknown)
                SchemaComparer.Compare(comparison);
            if (comparison.Drafts.Count > 0)
                found.Enqueue(comparison);
        }

        MarkUpwards(found);
    }

    // A schema that was written in place and is a component now: the place is what changed, the component may be what it was.
    private static bool IsOutOfLine(SchemaUse before, SchemaUse after) =>
        before.Schema.Definition == before.Node && after.Schema.Definition != after.Node;

    private static void MarkUpwards(Queue<SchemaComparison> found)
    {
        while (found.TryDequeue(out var comparison))
        {
            if (comparison.HasFindings)
                continue;
            comparison.HasFindings = true;
            foreach (var parent in comparison.Parents)
                found.Enqueue(parent);
        }
    }
}
