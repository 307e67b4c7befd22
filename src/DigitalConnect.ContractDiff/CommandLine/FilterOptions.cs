using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Selection;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>The options that choose operations. Those that other tools have are called as there, too.</summary>
internal sealed class FilterOptions
{
    private readonly Option<Regex?> _matchPath = Pattern("--match-path", "Compare only paths that match this regular expression.");
    private readonly Option<Regex?> _excludePath = Pattern("--exclude-path", "Compare no paths that match.", "--unmatch-path");
    private readonly Option<string[]> _tags = Tags("--tag", "Compare only operations with one of these tags; may be repeated.", "--match-tag");
    private readonly Option<string[]> _excludeTags = Tags("--exclude-tag", "Compare no operations with one of these tags.", "--unmatch-tag");
    private readonly Option<Regex?> _matchExtension = Pattern(
        "--match-extension", "Compare only operations that have, or whose path has, an extension (x-...) of a name that matches.");
    private readonly Option<Regex?> _excludeExtension = Pattern("--exclude-extension", "Compare no such operations.", "--filter-extension");
    private readonly Option<string?> _basePrefix = Prefix("--strip-prefix-base", "base");
    private readonly Option<string?> _revisionPrefix = Prefix("--strip-prefix-revision", "revision");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All =>
        [_matchPath, _excludePath, _tags, _excludeTags, _matchExtension, _excludeExtension, _basePrefix, _revisionPrefix];

    public OperationFilter Filter(ParseResult arguments) => new()
    {
        MatchPath = arguments.GetValue(_matchPath),
        ExcludePath = arguments.GetValue(_excludePath),
        Tags = arguments.GetValue(_tags) ?? [],
        ExcludeTags = arguments.GetValue(_excludeTags) ?? [],
        MatchExtension = arguments.GetValue(_matchExtension),
        ExcludeExtension = arguments.GetValue(_excludeExtension),
    };

    public PathPrefixes Prefixes(ParseResult arguments) => new(arguments.GetValue(_basePrefix), arguments.GetValue(_revisionPrefix));

    private static Option<Regex?> Pattern(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "REGEX",
        CustomParser = Parse,
    };

    private static Regex? Parse(ArgumentResult argument)
    {
        try
        {
            return Patterns.Create(argument.Tokens[0].Value);
        }
        catch (ArgumentException exception)
        {
            argument.AddError(exception.Message);
            return null;
        }
    }

    private static Option<string[]> Tags(string name, string description, string alias) => new(name, alias)
    {
        Description = description,
        HelpName = "TAG",
    };

    private static Option<string?> Prefix(string name, string side) => new(name)
    {
        Description = $"Compare the paths of the {side} without this in front of them, such as /v1.",
        HelpName = "PREFIX",
    };
}
