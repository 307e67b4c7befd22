using System.Globalization;
using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the values of enumerations.</summary>
internal static class EnumReader
{
    private static readonly string[] NameKeywords = ["x-enumNames", "x-enum-names"];

    public static void Read(ClientType type, Schema schema)
    {
        var values = (SequenceNode)schema.Keyword("enum")!;
        var given = NameKeywords.Select(schema.Keyword).OfType<SequenceNode>().FirstOrDefault();
        var isInteger = schema.Types == JsonTypes.Integer;
        for (var at = 0; at < values.Items.Count; at++)
        {
            if (values.Items[at] is not ScalarNode { IsNull: false } value)
                continue;
            var name = EnumMemberNames.Of(value.Value, (given?.Items.ElementAtOrDefault(at) as ScalarNode)?.Value, isInteger);
            type.Add(
                new ClientMember(type.Member(name) is null ? name : $"{name}{(type.Members.Count + 1).ToString(CultureInfo.InvariantCulture)}", value)
                {
                    Number = isInteger ? value.Value : at.ToString(CultureInfo.InvariantCulture),
                    Wire = value.Value,
                });
        }
    }
}
