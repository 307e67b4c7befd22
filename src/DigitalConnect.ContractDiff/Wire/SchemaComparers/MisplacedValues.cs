using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using Values = System.Collections.Generic.Dictionary<string, DigitalConnect.ContractDiff.Documents.Loading.DocumentNode>;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Reads the values that a schema lists of an array, where no value is one: they are meant of its items.</summary>
internal static class MisplacedValues
{
    /// <summary>The listed values of both sides: if one side alone has misplaced ones, they count where they belong.</summary>
    public static (Values? Before, Values? After) PutRight(SchemaComparison pair, Values? before, Values? after)
    {
        var (wasMisplaced, isMisplaced) = (AreMisplaced(pair.Base, before), AreMisplaced(pair.Revision, after));
        if (wasMisplaced != isMisplaced)
            return (wasMisplaced ? null : before, isMisplaced ? null : after);
        return (
            before ?? (after is null ? null : OfArray(pair, array => array.Base)),
            after ?? (before is null ? null : OfArray(pair, array => array.Revision)));
    }

    private static Values? OfArray(SchemaComparison items, Func<SchemaComparison, Schema> side) =>
        items.Parents.Select(side).Select(array => ListedValues.Of(array) is { } listed && AreMisplaced(array, listed) ? listed : null)
            .FirstOrDefault(listed => listed is not null);

    private static bool AreMisplaced(Schema schema, Values? listed) =>
        schema.Types == JsonTypes.Array && listed is { Count: > 0 } && listed.Values.All(value => value is not SequenceNode);
}
