namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>An edit of one file, written as a diff whose place is found by its text.</summary>
internal static class Edit
{
    public static void Apply(string folder, string diff)
    {
        var lines = diff.TrimEnd('\n').Split('\n');
        var file = Path.Combine(folder, lines[1]["+++ ".Length..]);
        var before = Side(lines[2..], without: '+');
        var after = Side(lines[2..], without: '-');
        var text = File.ReadAllText(file);
        Assert.That(text.Split(before), Has.Length.EqualTo(2), $"Not found exactly once in {file}:\n{before}");
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string Side(IEnumerable<string> lines, char without) =>
        string.Concat(lines.Where(line => line[0] != without).Select(line => line[1..] + "\n"));
}
