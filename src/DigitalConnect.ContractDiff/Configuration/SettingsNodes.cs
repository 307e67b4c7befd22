using System.Globalization;
using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Selection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Reads values of a configuration, and says by line what it cannot read.</summary>
/// <param name="file">The name of the configuration.</param>
internal sealed class SettingsNodes(string file)
{
    public IDictionary<YamlNode, YamlNode> Members(YamlNode node, string expected) =>
        node is YamlMappingNode mapping ? mapping.Children : throw Wrong(node.Start, $"{expected} is expected here.");

    public IEnumerable<YamlNode> Items(YamlNode node, string expected) =>
        node is YamlSequenceNode list ? list.Children : throw Wrong(node.Start, $"{expected} is expected here.");

    public string Text(YamlNode node) => node is YamlScalarNode { Value: { } value } ? value : throw Wrong(node.Start, "a text is expected here.");

    public IReadOnlyList<string> Texts(YamlNode node) => [.. Items(node, "a list").Select(Text)];

    public Regex Pattern(YamlNode node)
    {
        try
        {
            return Patterns.Create(Text(node));
        }
        catch (ArgumentException exception)
        {
            throw Wrong(node.Start, exception.Message);
        }
    }

    public int Days(YamlNode node) => int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36_500
        ? days
        : throw Wrong(node.Start, $"'{Text(node)}' is no number of days.");

    public DateOnly Date(YamlNode node) =>
        DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(node.Start, $"'{Text(node)}' is no date; write it as 2026-12-31.");

    public string Rule(YamlNode node) => RuleTable.Find(Text(node)) is null
        ? throw Wrong(node.Start, $"there is no rule '{Text(node)}'; contract-diff rules lists them.")
        : Text(node);

    public SourceLocation Location(YamlNode node) => new(file, (int)node.Start.Line, (int)node.Start.Column);

    public ConfigurationException Wrong(Mark place, string reason) => new(file, (int)place.Line, (int)place.Column, reason);
}
