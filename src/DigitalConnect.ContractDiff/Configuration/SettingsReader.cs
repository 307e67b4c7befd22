using DigitalConnect.ContractDiff.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads settings from YAML, and says by line what it cannot read.</summary>
internal static class SettingsReader
{
    private const string Sections = "'severity', 'accept', 'filter', 'strip-prefix' and 'policies'";

    /// <summary>Reads settings.</summary>
    /// <exception cref="ConfigurationException">The text is no configuration.</exception>
    public static Settings Read(string yaml, string file)
    {
        var nodes = new SettingsNodes(file);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? Settings.Default : Read(nodes, stream.Documents[0].RootNode);
        }
        catch (YamlException exception)
        {
            throw nodes.Wrong(exception.Start, $"this is not YAML: {exception.Message.TrimEnd('.')}.");
        }
    }

    private static Settings Read(SettingsNodes nodes, YamlNode root)
    {
        var settings = Settings.Default;
        foreach (var (key, value) in nodes.Members(root, $"a mapping with {Sections}"))
        {
            settings = nodes.Text(key) switch
            {
                "severity" => settings with { Severities = ReadSeverities(nodes, value) },
                "accept" => settings with
                {
                    Accepted = [.. nodes.Items(value, "a list of accepted changes").Select(entry => AcceptedChangeReader.Read(nodes, entry))],
                },
                "filter" => settings with { Filter = FilterReader.Read(nodes, value) },
                "strip-prefix" => settings with { Prefixes = FilterReader.ReadPrefixes(nodes, value) },
                "policies" => settings with { Policies = PoliciesReader.Read(nodes, value) },
                var unknown => throw nodes.Wrong(key.Start, $"'{unknown}' is no setting; there are {Sections}."),
            };
        }

        return settings;
    }

    private static ConfiguredSeverities ReadSeverities(SettingsNodes nodes, YamlNode node)
    {
        var severities = new Dictionary<string, Severity?>();
        foreach (var (rule, severity) in nodes.Members(node, "a mapping from rules to severities"))
            severities[nodes.Rule(rule)] = ReadSeverity(nodes, severity);
        return new ConfiguredSeverities(severities);
    }

    private static Severity? ReadSeverity(SettingsNodes nodes, YamlNode node) =>
        ConfiguredSeverities.Words.TryGetValue(nodes.Text(node), out var severity) ? severity
            : throw nodes.Wrong(
                node.Start, $"'{nodes.Text(node)}' is no severity; the severities are {string.Join(", ", ConfiguredSeverities.Words.Keys)}.");
}
