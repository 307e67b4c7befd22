using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigitalConnect.Simulator.Contract;

/// <summary>The keywords of OpenAPI 3.0 that limit strings and numbers.</summary>
internal static class ScalarKeywords
{
    public static void Check(JsonElement schema, JsonElement value, Action<string> report)
    {
        if (value.ValueKind == JsonValueKind.String)
            CheckString(schema, value.GetString()!, report);
        else if (value.ValueKind == JsonValueKind.Number)
            CheckNumber(schema, value, report);
    }

    private static void CheckString(JsonElement schema, string text, Action<string> report)
    {
        // JSON Schema counts characters as RFC 8259 does: code points, not UTF-16 units.
        Limits.Check(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), "characters", report);
        if (schema.TryFind("pattern")?.GetString() is { } pattern
            && !Regex.IsMatch(text, pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            report($"must match {pattern}");
        }

        var fits = schema.TryFind("format")?.GetString() switch
        {
            "date-time" => text.Contains('T', StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            _ => true,
        };
        if (!fits)
            report($"must be a {schema.GetProperty("format").GetString()}");
    }

    private static void CheckNumber(JsonElement schema, JsonElement value, Action<string> report)
    {
        if (!value.TryGetDecimal(out var number))
            return;

        bool Is(string keyword) => schema.TryFind(keyword)?.ValueKind == JsonValueKind.True;

        if (schema.TryFind("minimum")?.GetDecimal() is { } least && (number < least || (number == least && Is("exclusiveMinimum"))))
            report($"must be {(Is("exclusiveMinimum") ? "more than" : "at least")} {least}");
        if (schema.TryFind("maximum")?.GetDecimal() is { } most && (number > most || (number == most && Is("exclusiveMaximum"))))
            report($"must be {(Is("exclusiveMaximum") ? "less than" : "at most")} {most}");
        if (schema.TryFind("multipleOf")?.GetDecimal() is { } step && number % step != 0)
            report($"must be a multiple of {step}");
        if (schema.TryFind("format")?.GetString() is "int32" && !value.TryGetInt32(out _))
            report("must be a 32-bit integer");
        if (schema.TryFind("format")?.GetString() is "int64" && !value.TryGetInt64(out _))
            report("must be a 64-bit integer");
    }
}
