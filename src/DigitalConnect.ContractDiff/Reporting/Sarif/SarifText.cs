using System.Text.Json;
using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>Texts and words of SARIF.</summary>
internal static partial class SarifText
{
    /// <summary>Writes a message as a sentence.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Sentence(text));
        json.WriteEndObject();
    }

    /// <summary>The severity, in SARIF's words.</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string Sentence(string text)
    {
        var literal = Placeholder().Replace(text, "{{$1}}");
        if (literal.Contains("](", StringComparison.Ordinal))
        {
            literal = literal.Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("[", @"\[", StringComparison.Ordinal)
                .Replace("]", @"\]", StringComparison.Ordinal);
        }

        return literal.EndsWith('.') ? literal : literal + ".";
    }

    // SARIF reads {0} as a placeholder and [text](1) as a link (3.11.5, 3.11.6). Other braces and brackets are left alone, since
    // viewers show an escaped one with its escape, and path templates are full of braces.
    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder();
}
