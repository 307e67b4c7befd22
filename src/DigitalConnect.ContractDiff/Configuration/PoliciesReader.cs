using DigitalConnect.ContractDiff.Policies;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads what a project promises of its operations.</summary>
internal static class PoliciesReader
{
    public static LifecyclePolicies Read(SettingsNodes nodes, YamlNode node)
    {
        var policies = LifecyclePolicies.None;
        foreach (var (key, value) in nodes.Members(node, "a mapping with 'unstable' and 'deprecation-days'"))
        {
            policies = nodes.Text(key) switch
            {
                "unstable" => policies with { Unstable = [.. nodes.Items(value, "a list of levels").Select(item => Level(nodes, item))] },
                "deprecation-days" => policies with { DeprecationDays = Days(nodes, value) },
                var unknown => throw nodes.Wrong(key.Start, $"'{unknown}' is no policy; there are 'unstable' and 'deprecation-days'."),
            };
        }

        return policies;
    }

    private static Dictionary<StabilityLevel, int> Days(SettingsNodes nodes, YamlNode node) =>
        nodes.Members(node, "a mapping from stability levels to days")
            .ToDictionary(entry => Level(nodes, entry.Key), entry => nodes.Days(entry.Value));

    private static StabilityLevel Level(SettingsNodes nodes, YamlNode node) => StabilityLevels.Parse(nodes.Text(node))
        ?? throw nodes.Wrong(node.Start, $"'{nodes.Text(node)}' is no stability level; the levels are {string.Join(", ", StabilityLevels.Names)}.");
}
