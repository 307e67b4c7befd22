namespace DigitalConnect.Generator.Rendering;

/// <summary>C# statements as one text.</summary>
internal static class Lines
{
    /// <summary>The statements, each on lines of its own; null if there are none.</summary>
    public static string? Indented(IReadOnlyCollection<string> lines, int spaces)
    {
        var indentation = new string(' ', spaces);
        return lines.Count == 0 ? null : string.Join("\n", lines.SelectMany(line => line.Split('\n')).Select(line => indentation + line));
    }
}
