using System.Text.Json;

namespace DigitalConnect.Simulator.Contract;

internal static class Limits
{
    /// <summary>Checks a count against a pair of keywords such as <c>minItems</c> and <c>maxItems</c>.</summary>
    public static void Check(JsonElement schema, string minimum, string maximum, int count, string unit, Action<string> report)
    {
        if (schema.TryFind(minimum)?.GetInt32() is { } least && count < least)
            report($"must have at least {least} {unit}, but has {count}");
        if (schema.TryFind(maximum)?.GetInt32() is { } most && count > most)
            report($"must have at most {most} {unit}, but has {count}");
    }
}
