using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads the changes that a configuration accepts.</summary>
internal static class AcceptedChangeReader
{
    public static AcceptedChange Read(SettingsNodes nodes, YamlNode entry)
    {
        string? rule = null, pointer = null, operation = null, document = null, reason = null;
        DateOnly? expires = null;
        foreach (var (key, value) in nodes.Members(entry, "a mapping with 'rule', 'pointer' and 'reason'"))
        {
            switch (nodes.Text(key))
            {
                case "rule": rule = nodes.Rule(value); break;
                case "pointer": pointer = nodes.Text(value); break;
                case "operation": operation = nodes.Text(value); break;
                case "document": document = nodes.Text(value); break;
                case "reason": reason = nodes.Text(value); break;
                case "expires": expires = nodes.Date(value); break;
                default:
                    throw nodes.Wrong(key.Start, $"'{nodes.Text(key)}' does not belong to an accepted change; 'rule', 'pointer', 'reason', "
                        + "'operation', 'document' and 'expires' do.");
            }
        }

        return new AcceptedChange
        {
            Rule = Required(rule, "rule"),
            Pointer = Required(pointer, "pointer"),
            Operation = operation,
            Document = document,
            Reason = Required(reason, "reason"),
            Expires = expires,
            Location = nodes.Location(entry),
        };

        string Required(string? value, string name) => string.IsNullOrWhiteSpace(value)
            ? throw nodes.Wrong(entry.Start, $"an accepted change needs a '{name}'.")
            : value;
    }
}
