using System.Text.RegularExpressions;

namespace DigitalConnect.Tests.Conventions.Layers;

/// <summary>The drawing of the layers in CONTRIBUTING.md: a line for each project, its folders from the lowest to the highest.</summary>
internal static partial class LayerDrawing
{
    /// <summary>The layers of each project; folders of one layer don't name types of each other.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));
        var block = Block().Match(text).Groups["lines"].Value;
        return Line().Matches(block).ToDictionary(line => line.Groups["project"].Value, line => Layers(line.Groups["layers"].Value));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Layers(string line) =>
        [.. line.Split('<').Select(layer => (IReadOnlyList<string>)[.. layer.Split(',', StringSplitOptions.TrimEntries)])];

    [GeneratedRegex(@"## Layers\n.*?```\w*\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<project>DigitalConnect\.[\w.]+) +(?<layers>[\w, <]+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
