using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the properties whose names match a pattern. Without the pattern, they are what all unlisted properties are.</summary>
internal static class PatternPropertiesComparer
{
    private const string Keyword = "patternProperties";

    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.Map(Keyword), pair.Revision.Map(Keyword));
        if (before.Count + after.Count == 0 || pair.IsTypeChange(JsonTypes.Object))
            return;
        foreach (var pattern in before.Keys.Union(after.Keys))
        {
            switch (before.GetValueOrDefault(pattern), after.GetValueOrDefault(pattern))
            {
                case ({ } old, { } now):
                    pair.Compare(old, now, Context(pair));
                    break;
                case ({ } old, null):
                    Removed(pair, pattern, old);
                    break;
                case (null, { } now):
                    Added(pair, pattern, now);
                    break;
            }
        }
    }

    private static void Removed(SchemaComparison pair, string pattern, SchemaUse old)
    {
        var rest = Rest(pair.Revision);
        if (IsRefused(rest))
        {
            if (!IsRefused(old) && IsRefused(Rest(pair.Base)))
                pair.Report(CompositionChanges.PatternPropertyRemovedFromClosed, $"{Names(pattern)} are no longer possible", old.Node);
        }
        else if (rest is not null)
        {
            pair.Compare(old, rest, Context(pair), old.Node);
        }
        else if (!old.Schema.AllowsEverything)
        {
            pair.Report(CompositionChanges.PatternProperty.Removed, $"{Names(pattern)} no longer have to match a schema", old.Node);
        }
    }

    private static void Added(SchemaComparison pair, string pattern, SchemaUse now)
    {
        var rest = Rest(pair.Base);
        if (IsRefused(rest))
        {
            if (!IsRefused(now) && IsRefused(Rest(pair.Revision)))
                pair.Report(CompositionChanges.PatternPropertyAddedToClosed, $"{Names(pattern)} became possible", null, now.Node);
        }
        else if (rest is not null)
        {
            pair.Compare(rest, now, Context(pair));
        }
        else if (!now.Schema.AllowsEverything)
        {
            pair.Report(CompositionChanges.PatternProperty.Added, $"{Names(pattern)} have to match a schema", null, now.Node);
        }
    }

    private static string Names(string pattern) => $"properties whose names match '{pattern}'";

    private static SchemaContext Context(SchemaComparison pair) => pair.Context.Property(pair.Site.IsSilent());

    private static SchemaUse? Rest(Schema schema) => UnlistedMembers.Rest(schema) is { Schema.AllowsEverything: false } rest ? rest : null;

    private static bool IsRefused(SchemaUse? use) => use is not null && UnlistedMembers.AreRefused(use);
}
