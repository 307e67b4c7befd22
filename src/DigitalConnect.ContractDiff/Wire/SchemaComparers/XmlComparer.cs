using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares how a value is written in XML; elsewhere that counts for nothing.</summary>
internal static class XmlComparer
{
    // The prefix is a name that only the document itself uses.
    private static readonly string[] Keywords = ["name", "namespace", "attribute", "wrapped", "nodeType"];

    public static void Compare(SchemaComparison pair)
    {
        if (!pair.Context.IsXml)
            return;
        var (before, after) = (pair.Base.Keyword("xml") as MappingNode, pair.Revision.Keyword("xml") as MappingNode);
        foreach (var keyword in Keywords.Where(keyword => Value(before, keyword) != Value(after, keyword)))
        {
            pair.Report(
                ValueChanges.XmlChanged,
                $"'{keyword}' of its XML went from {Value(before, keyword) ?? "none"} to {Value(after, keyword) ?? "none"}",
                before?[keyword] ?? before,
                after?[keyword] ?? after);
        }
    }

    // false is what is not written, too.
    private static string? Value(MappingNode? xml, string keyword) => xml?.Text(keyword) is { } text && text != "false" ? text : null;
}
