using DigitalConnect.ContractDiff.Selection;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads which operations are compared.</summary>
internal static class FilterReader
{
    public static OperationFilter Read(SettingsNodes nodes, YamlNode node)
    {
        var filter = OperationFilter.None;
        foreach (var (key, value) in nodes.Members(node, "a mapping with filters"))
        {
            filter = nodes.Text(key) switch
            {
                "match-path" => filter with { MatchPath = nodes.Pattern(value) },
                "exclude-path" => filter with { ExcludePath = nodes.Pattern(value) },
                "tags" => filter with { Tags = nodes.Texts(value) },
                "exclude-tags" => filter with { ExcludeTags = nodes.Texts(value) },
                "match-extension" => filter with { MatchExtension = nodes.Pattern(value) },
                "exclude-extension" => filter with { ExcludeExtension = nodes.Pattern(value) },
                var unknown => throw nodes.Wrong(key.Start, $"'{unknown}' is no filter; there are 'match-path', 'exclude-path', 'tags', "
                    + "'exclude-tags', 'match-extension' and 'exclude-extension'."),
            };
        }

        return filter;
    }

    public static PathPrefixes ReadPrefixes(SettingsNodes nodes, YamlNode node)
    {
        var prefixes = PathPrefixes.None;
        foreach (var (key, value) in nodes.Members(node, "a mapping with 'base' and 'revision'"))
        {
            prefixes = nodes.Text(key) switch
            {
                "base" => prefixes with { Base = nodes.Text(value) },
                "revision" => prefixes with { Revision = nodes.Text(value) },
                var unknown => throw nodes.Wrong(key.Start, $"'{unknown}' has no prefix; 'base' and 'revision' have."),
            };
        }

        return prefixes;
    }
}
