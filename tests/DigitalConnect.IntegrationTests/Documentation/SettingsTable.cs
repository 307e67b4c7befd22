using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigitalConnect.IntegrationTests.Documentation;

/// <summary>The settings of an options class as a table, from its XML documentation and its default values.</summary>
internal static partial class SettingsTable
{
    public static IEnumerable<string> Of(Type options)
    {
        var defaults = Activator.CreateInstance(options)!;
        var documentation = XDocument.Load(Path.ChangeExtension(options.Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!);
        yield return "| Setting | Default | |";
        yield return "|---|---|---|";
        foreach (var property in options.GetProperties().Where(property => property.SetMethod?.IsPublic == true)
            .OrderBy(property => property.MetadataToken))
        {
            var member = documentation[$"P:{options.FullName}.{property.Name}"];
            var words = string.Join(' ', new[] { member.Element("summary"), member.Element("remarks") }.OfType<XElement>().Select(Words));
            yield return $"| `{property.Name}` | {Default(property.GetValue(defaults))} | {words} |";
        }
    }

    private static string Default(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "",
        TimeSpan time => Duration(time),
        bool flag => flag ? "true" : "false",
        string text => $"`{text}`",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => $"{time.TotalDays} d",
        { TotalHours: >= 1 } => $"{time.TotalHours} h",
        { TotalMinutes: > 1 } => $"{time.TotalMinutes} min",
        { TotalSeconds: >= 1 } => $"{time.TotalSeconds} s",
        _ => $"{time.TotalMilliseconds} ms",
    };

    private static string Words(XElement element) => Space().Replace(string.Concat(element.Nodes().Select(Word)), " ").Trim();

    private static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.')[^1]}`",
        XElement element => string.Concat(element.Nodes().Select(Word)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
