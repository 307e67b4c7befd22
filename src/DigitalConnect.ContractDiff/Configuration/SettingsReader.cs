using System.Globalization;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads settings from YAML, and says by line what it cannot read.</summary>
internal sealed class SettingsReader
{
    private readonly string _file;

    private SettingsReader(string file) => _file = file;

    /// <summary>Reads settings.</summary>
    /// <exception cref="ConfigurationException">The text is no configuration.</exception>
    public static Settings Read(string yaml, string file)
    {
        var reader = new SettingsReader(file);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? Settings.Default : reader.ReadSettings(stream.Documents[0].RootNode);
        }
        catch (YamlException exception)
        {
            throw reader.Wrong(exception.Start, $"this is not YAML: {exception.Message.TrimEnd('.')}.");
        }
    }

    private Settings ReadSettings(YamlNode root)
    {
        var levels = new Dictionary<string, Severity?>();
        List<AcceptedChange> accepted = [];
        foreach (var (key, value) in Members(root, "a mapping with 'severity' and 'accept'"))
        {
            switch (Text(key))
            {
                case "severity":
                    foreach (var (rule, level) in Members(value, "a mapping from rules to levels"))
                        levels[KnownRule(rule)] = ReadSeverity(level);
                    break;
                case "accept" when value is YamlSequenceNode entries:
                    accepted.AddRange(entries.Select(ReadAcceptedChange));
                    break;
                case "accept":
                    throw Wrong(value.Start, "'accept' is a list of accepted changes.");
                default:
                    throw Wrong(key.Start, $"'{Text(key)}' is no setting; there are 'severity' and 'accept'.");
            }
        }

        return new Settings(new ConfiguredSeverities(levels), accepted);
    }

    private AcceptedChange ReadAcceptedChange(YamlNode entry)
    {
        string? rule = null, pointer = null, operation = null, reason = null;
        DateOnly? expires = null;
        foreach (var (key, value) in Members(entry, "a mapping with 'rule', 'pointer' and 'reason'"))
        {
            switch (Text(key))
            {
                case "rule": rule = KnownRule(value); break;
                case "pointer": pointer = Text(value); break;
                case "operation": operation = Text(value); break;
                case "reason": reason = Text(value); break;
                case "expires": expires = ReadDate(value); break;
                default:
                    throw Wrong(
                    key.Start, $"'{Text(key)}' does not belong to an accepted change; 'rule', 'pointer', 'reason', 'operation' and 'expires' do.");
            }
        }

        return new AcceptedChange
        {
            Rule = Required(rule, "rule", entry),
            Pointer = Required(pointer, "pointer", entry),
            Operation = operation,
            Reason = Required(reason, "reason", entry),
            Expires = expires,
            Location = new SourceLocation(_file, (int)entry.Start.Line, (int)entry.Start.Column),
        };
    }

    private Severity? ReadSeverity(YamlNode node) => ConfiguredSeverities.Words.TryGetValue(Text(node), out var level)
        ? level
        : throw Wrong(node.Start, $"'{Text(node)}' is no level; the levels are {string.Join(", ", ConfiguredSeverities.Words.Keys)}.");

    private DateOnly ReadDate(YamlNode node) =>
        DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(node.Start, $"'{Text(node)}' is no date; write it as 2026-12-31.");

    private string KnownRule(YamlNode node) => RuleTable.Find(Text(node)) is null
        ? throw Wrong(node.Start, $"there is no rule '{Text(node)}'; contract-diff rules lists them.")
        : Text(node);

    private string Required(string? value, string name, YamlNode entry) => string.IsNullOrWhiteSpace(value)
        ? throw Wrong(entry.Start, $"an accepted change needs a '{name}'.")
        : value;

    private IDictionary<YamlNode, YamlNode> Members(YamlNode node, string expected) =>
        node is YamlMappingNode mapping ? mapping.Children : throw Wrong(node.Start, $"{expected} is expected here.");

    private string Text(YamlNode node) => node is YamlScalarNode { Value: { } value } ? value : throw Wrong(node.Start, "a text is expected here.");

    private ConfigurationException Wrong(Mark place, string reason) => new(_file, (int)place.Line, (int)place.Column, reason);
}
