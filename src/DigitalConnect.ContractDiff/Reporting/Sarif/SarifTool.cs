using System.Reflection;
using System.Text.Json;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>The tool and those of its rules that the results name.</summary>
internal static class SarifTool
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "contract-diff");
        json.WriteString(
            "semanticVersion",
            typeof(SarifTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifText.Write(json, "shortDescription", rule.Summary);
        SarifText.Write(json, "fullDescription", rule.Explanation);
        json.WriteStartObject("help");
        json.WriteString("text", rule.Explanation);
        json.WriteString("markdown", RulePage.Render(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifText.Word(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
