using System.CommandLine;
using System.Globalization;

namespace DigitalConnect.IntegrationTests.Documentation;

/// <summary>The options of a command and its subcommands as a table, from their own descriptions and default values.</summary>
internal static class OptionsTable
{
    /// <param name="describe">Describes the command. A default that differs the second time is chosen at random.</param>
    public static IEnumerable<string> Of(Func<Command> describe)
    {
        yield return "| Option | Of | Default | |";
        yield return "|---|---|---|---|";
        var uses = Leaves(describe(), "").Zip(Leaves(describe(), ""), (command, again) =>
            command.Options.Zip(again.Options, (option, other) => (Row: Row(option, Default(option) == Default(other)), command.Path)))
            .SelectMany(rows => rows);
        foreach (var use in uses.GroupBy(use => use.Row, use => use.Path))
        {
            var (option, value, words) = use.Key;
            yield return $"| {option} | {string.Join(", ", use.Select(path => $"`{path}`"))} | {value} | {words} |";
        }
    }

    private static IEnumerable<(string Path, IEnumerable<Option> Options)> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [(path, command.Options.Where(option => !option.Hidden && option.Name != "--help"))]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{path} {child.Name}".TrimStart()));

    private static (string Option, string Default, string Words) Row(Option option, bool isFixed) =>
        ($"`{option.Name}{(option.HelpName is { } value ? $" {value.Replace("|", "\\|", StringComparison.Ordinal)}" : "")}`",
            isFixed ? Default(option) : "random", option.Description?.Replace("|", "\\|", StringComparison.Ordinal) ?? "");

    private static string Default(Option option) => option.HasDefaultValue && option.GetDefaultValue() is IConvertible value and not false
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : "";
}
