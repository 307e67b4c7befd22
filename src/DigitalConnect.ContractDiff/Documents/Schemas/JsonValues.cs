using System.Globalization;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>JSON values as comparable text: the order of keys and the spelling of numbers do not count.</summary>
internal static class JsonValues
{
    public static string Canonical(DocumentNode? node) => node switch
    {
        null => "",
        ScalarNode { Kind: NodeKind.Text } text => $"\"{text.Value}\"",
        ScalarNode { Kind: NodeKind.Null } => "null",
        ScalarNode { Number: { } number } => number.ToString(),
        ScalarNode { Kind: NodeKind.Boolean } boolean => boolean.IsTrue ? "true" : "false",
        ScalarNode other => other.Value,
        SequenceNode sequence => $"[{string.Join(',', sequence.Items.Select(Canonical))}]",
        MappingNode mapping => $"{{{string.Join(',', mapping.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Canonical))}}}",
        _ => "",
    };

    private static string Canonical(Entry entry) => $"\"{entry.Key}\":{Canonical(entry.Value)}";

    /// <summary>The value for people: a text without its quotes, long ones cut.</summary>
    public static string Show(DocumentNode? node)
    {
        var text = node is ScalarNode scalar ? scalar.Value : Canonical(node);
        return text.Length <= 60 ? $"'{text}'" : $"'{text[..57]}...'";
    }
}
