using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>if</c>, <c>then</c> and <c>else</c>. The first says nothing alone, nor do the others without it.</summary>
internal static class ConditionComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (Condition(pair.Base), Condition(pair.Revision));
        if (before is null && after is null)
            return;
        if (before is null)
        {
            pair.Report(CompositionChanges.If.Added, $"a condition came{Words(after)}", null, after!.Node);
        }
        else if (after is null)
        {
            pair.Report(CompositionChanges.If.Removed, $"the condition went{Words(before)}", before.Node);
        }
        else if (!pair.AreSame(before, after))
        {
            pair.Report(
                CompositionChanges.IfChanged,
                $"the condition of 'then' or 'else' went from {Text(before)} to {Text(after)}",
                before.Node,
                after.Node);
        }

        var condition = Words(after ?? before);
        var isThere = (before is not null, after is not null);
        Compare(pair, "then", CompositionChanges.Then, $"values that match the condition{condition}", isThere);
        Compare(pair, "else", CompositionChanges.Else, $"values that do not match the condition{condition}", isThere);
    }

    private static SchemaUse? Condition(Schema schema) =>
        schema.Child("then") is not null || schema.Child("else") is not null ? schema.Child("if") : null;

    private static void Compare(
        SchemaComparison pair, string keyword, ConstraintChanges changes, string values, (bool Before, bool After) hasCondition)
    {
        var old = hasCondition.Before ? pair.Base.Child(keyword) : null;
        var now = hasCondition.After ? pair.Revision.Child(keyword) : null;
        if (old is not null && now is not null)
            pair.Compare(old, now, pair.Context.Property(pair.Site.IsSilent()));
        else if (now is not null)
            pair.Report(changes.Added, $"{values} have to match '{keyword}' too{Words(now)}", null, now.Node);
        else if (old is not null)
            pair.Report(changes.Removed, $"{values} no longer have to match '{keyword}'{Words(old)}", old.Node);
    }

    private static string Words(SchemaUse? use) => use is null ? "" : SchemaWords.Of(use.Schema);

    private static string Text(SchemaUse use) => Words(use) is { Length: > 0 } words ? words.Trim(' ', '(', ')') : "a schema";
}
