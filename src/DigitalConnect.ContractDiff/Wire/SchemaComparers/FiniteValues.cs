using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>What a bound or a pattern says of a schema that lists its values: nothing, if all of them meet it.</summary>
internal static class FiniteValues
{
    public static bool AllMeet(Schema schema, Bound bound) => AllMeet(schema, bound.Allows);

    public static bool AllMeet(Schema schema, Func<DocumentNode, bool> allows)
    {
        var listed = ListedValues.Of(schema);
        return (SingleValues.AreAll(schema) ? SingleValues.Of(schema, listed) : listed) is { Count: > 0 } values && values.Values.All(allows);
    }
}
