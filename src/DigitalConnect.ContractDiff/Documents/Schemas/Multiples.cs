using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads <c>multipleOf</c>. What is a multiple of several numbers, one in each part of a schema, is one of their least common multiple.
/// </summary>
internal static class Multiples
{
    /// <summary>The number; null if there is none, or none that says more than that the numbers are whole.</summary>
    public static ExactNumber? Of(Schema schema)
    {
        var numbers = schema.Keywords("multipleOf").OfType<ScalarNode>().Select(node => node.Number).OfType<ExactNumber>().ToList();
        if (numbers.Count == 0)
            return null;
        if (schema.Types == JsonTypes.Integer)
            numbers.Add(1);
        var common = numbers.Aggregate((one, other) => one.LeastCommonMultiple(other));
        return schema.Types == JsonTypes.Integer && common == 1 ? null : common;
    }

    /// <summary>Whether a value is a multiple, or no number.</summary>
    public static bool Allow(ExactNumber divisor, DocumentNode value) =>
        value is not ScalarNode { Number: { } number } || number.IsMultipleOf(divisor);
}
