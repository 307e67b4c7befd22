namespace DigitalConnect.Cli.Parsing;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Spelling
{
    public static string Suggest(string typed, IReadOnlyList<string> names)
    {
        var nearest = names.MinBy(name => DistanceOf(typed, name));
        if (nearest is null)
            return "";
        return DistanceOf(typed, nearest) <= Math.Max(2, typed.Length / 3) ? $"Did you mean {nearest}?" : $"The nearest is {nearest}; " +
            "--help lists all.";
    }

    // "--key" means "--idempotency-key", although they have few characters in common.
    private static int DistanceOf(string typed, string name) =>
        typed.Trim('-') is { Length: > 2 } word && name.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : Levenshtein(typed, name);

    /// <summary>How many characters are to be inserted, removed or replaced.</summary>
    private static int Levenshtein(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (from[i] == to[j] ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}
