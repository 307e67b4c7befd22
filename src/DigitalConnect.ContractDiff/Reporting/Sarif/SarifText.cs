using System.Text.Json;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>Texts and words of SARIF.</summary>
internal static class SarifText
{
    /// <summary>Writes a message, as a sentence and without the placeholders that SARIF reads into braces and brackets (3.11.3, 3.11.6).</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Sentence(text));
        json.WriteEndObject();
    }

    /// <summary>The level, in SARIF's words.</summary>
    public static string Word(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "note" };

    private static string Sentence(string text)
    {
        var escaped = text
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);
        return escaped.EndsWith('.') ? escaped : escaped + ".";
    }
}
