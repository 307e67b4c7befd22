using System.Text;
using System.Text.Json;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>All rules, in the order of the rule table.</summary>
internal static class RuleList
{
    /// <summary>The rules.</summary>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
    public static string Render(string format) => format switch
    {
        "json" => Json(),
        "markdown" => Markdown(),
        _ => Text(),
    };

    private static string Text()
    {
        var width = RuleTable.All.Max(rule => rule.Id.Length);
        return string.Concat(RuleTable.All.Select(rule => $"{rule.Severity.Name(),-7}  {rule.Id.PadRight(width)}  {rule.Summary}\n"));
    }

    private static string Markdown() => "# Rules of contract-diff\n\n" + string.Concat(RuleTable.All.Select(rule =>
        $"## {rule.Id}\n\n**{rule.Severity.Name()}**: {MarkdownText.Escape(rule.Summary)}.\n\n{MarkdownText.Escape(rule.Explanation)}\n\n"));

    private static string Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartArray();
            foreach (var rule in RuleTable.All)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("level", rule.Severity.Name());
                json.WriteString("summary", rule.Summary);
                json.WriteString("explanation", rule.Explanation);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
