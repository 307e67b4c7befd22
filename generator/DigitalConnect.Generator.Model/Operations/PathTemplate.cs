using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Operations;

/// <summary>A path with the names of parameters in braces.</summary>
internal static partial class PathTemplate
{
    /// <summary>Finds the parameters in a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isDeclared">Whether the operation has a parameter of a name.</param>
    public static IReadOnlyList<(string Name, int Start, int End)> Parameters(string path, Func<string, bool> isDeclared) =>
        [.. Placeholder().Matches(path).Select(match => (NameOf(match.Groups[1].Value, isDeclared), match.Index, match.Index + match.Length))];

    // Some contracts write the style into the braces, as URI templates do: {.id}, {;id}, {id*}.
    private static string NameOf(string written, Func<string, bool> isDeclared) =>
        !isDeclared(written) && written.TrimStart('.', ';').TrimEnd('*') is var name && isDeclared(name) ? name : written;

    [GeneratedRegex(@"\{([^{}/]+)\}")]
    private static partial Regex Placeholder();
}
