namespace DigitalConnect.Generator.Documents;

/// <summary>Characters that end a line in YAML 1.1 only, where YamlDotNet takes them for line ends: it is handed others in their place.</summary>
internal static class LineSeparators
{
    private static readonly (char Separator, char Substitute)[] Pairs = [('\u2028', '\uF8F0'), ('\u2029', '\uF8F1'), ('\u0085', '\uF8F2')];

    public static string Hide(string text) => Pairs.Aggregate(text, (all, pair) => all.Replace(pair.Separator, pair.Substitute));

    public static string Restore(string value) => Pairs.Aggregate(value, (all, pair) => all.Replace(pair.Substitute, pair.Separator));
}
