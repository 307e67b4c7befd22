using System.Text.RegularExpressions;

namespace DigitalConnect.Tests.Conventions;

/// <summary>The C# files of this repository that people write.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<string> Shipped { get; } = [.. Find("src"), .. Find("generator")];

    public static IReadOnlyList<string> All { get; } = [.. Shipped, .. Find("tests")];

    public static string NameOf(string file) => Path.GetRelativePath(Repository.Root, file);

    private static IReadOnlyList<string> Find(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(NameOf(file))),
    ];

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
