using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares types and formats.</summary>
internal static class TypeComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.TypesBeside(pair.Revision), pair.Revision.TypesBeside(pair.Base));
        var (oldFormat, newFormat) = Formats(pair, before == after);
        if (before == after && (oldFormat == newFormat || ContentSpellings.AreEqual(pair.Base, pair.Revision)))
            return;
        var how = oldFormat == newFormat && (pair.Base.IsTypeList || pair.Revision.IsTypeList) ? ListOfTypes(before, after) : null;
        how ??= pair.Site.IsRequest() ? Request(pair, before, after, oldFormat, newFormat) : Response(pair, before, after, oldFormat, newFormat);
        var keyword = before == after ? "format" : "type";
        pair.Report(
            how,
            $"{Describe(before, oldFormat)} became {Describe(after, newFormat)}",
            pair.Base.Keyword(keyword),
            pair.Revision.Keyword(keyword));
    }

    // A format that no validator knows documents; where something else changes it goes along.
    private static (string? Old, string? New) Formats(SchemaComparison pair, bool hasSameTypes)
    {
        var (before, after) = (pair.Base.Text("format"), pair.Revision.Text("format"));
        // Where the narrower side lists its values, they say more than any format.
        var listed = pair.Site.IsRequest() ? pair.Base : pair.Revision;
        if (hasSameTypes && (listed.Keyword("enum") ?? listed.Keyword("const")) is not null)
            return (null, null);
        var (old, now) = (SchemaFormats.Validated(before), SchemaFormats.Validated(after));
        if (hasSameTypes
            && ((old is null && SchemaFormats.IsImplied(now, pair.Base)) || (now is null && SchemaFormats.IsImplied(old, pair.Revision))))
        {
            (old, now) = (null, null);
        }

        if (before != after && old == now && hasSameTypes)
        {
            var message = $"format went from {before ?? "none"} to {after ?? "none"}";
            pair.Report(ValueChanges.FormatChanged, message, pair.Base.Keyword("format"), pair.Revision.Keyword("format"));
        }

        return (old, now);
    }

    private static SchemaChange? ListOfTypes(JsonTypes before, JsonTypes after) =>
        after.Contains(before) ? ValueChanges.TypeListWidened : before.Contains(after) ? ValueChanges.TypeListNarrowed : null;

    private static SchemaChange Request(SchemaComparison pair, JsonTypes before, JsonTypes after, string? oldFormat, string? newFormat)
    {
        if (after.Contains(before) && SchemaFormats.Contain(newFormat, oldFormat))
            return ValueChanges.TypeGeneralized;
        if (pair.Context.IsText && after == JsonTypes.String && newFormat is null)
            return pair.Site is Site.RequestParameter or Site.RequestParameterProperty ? ValueChanges.TypeGeneralized : ValueChanges.TypeCompatible;
        if (pair is { Site: Site.RequestParameter, Context.IsText: true } && after == JsonTypes.Array && AcceptsAsItem(pair.Base, pair.Revision))
        {
            // A single value is one item now, and has to be what items are.
            if (pair.Revision.Child("items") is { } items)
                pair.Compare(new SchemaUse(pair.Base, pair.Base.Definition), items, pair.Context.Item());
            return ValueChanges.TypeGeneralized;
        }

        var narrows = before.Contains(after) && SchemaFormats.Contain(oldFormat, newFormat);
        return narrows && pair.Site == Site.RequestParameterProperty ? ValueChanges.TypeSpecialized : ValueChanges.TypeChanged;
    }

    private static SchemaChange Response(SchemaComparison pair, JsonTypes before, JsonTypes after, string? oldFormat, string? newFormat)
    {
        if (before.Contains(after) && SchemaFormats.Contain(oldFormat, newFormat))
            return ValueChanges.TypeSpecialized;
        if (pair.Context.IsText && before == JsonTypes.String && oldFormat is null)
            return ValueChanges.TypeCompatible;
        return before != after && after != JsonTypes.Any && after.Contains(before) && SchemaFormats.Contain(newFormat, oldFormat)
            ? ValueChanges.TypeGeneralized
            : ValueChanges.TypeChanged;
    }

    // ?a=1 is how an exploded array of one item is written too.
    private static bool AcceptsAsItem(Schema before, Schema array) =>
        !AsksForSeveral(array) && (array.Child("items") is not { } items
        || (
            before.Types != JsonTypes.Any
                && items.Schema.Types.Contains(before.Types)
                && SchemaFormats.Contain(items.Schema.Text("format"), before.Text("format")))
        || (items.Schema.Types == JsonTypes.String && items.Schema.Text("format") is null));

    private static bool AsksForSeveral(Schema array) =>
        array.Keyword("minItems") is ScalarNode { Number: { } fewest } && fewest > 1;

    private static string Describe(JsonTypes types, string? format) => format is null ? types.Describe() : $"{types.Describe()} ({format})";
}
