using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Rendering;

/// <summary>Shortens the names of types that nothing in the generated file can be mistaken for, and adds the usings for them.</summary>
internal static partial class Simplifier
{
    /// <summary>Where the usings go.</summary>
    public const string UsingsMark = "//usings";

    // Words of the contract never hold "global::", so what is found is code or a cref.
    public static string Simplify(string code, IReadOnlySet<string> declared, string @namespace)
    {
        var shortNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var segments = @namespace.Split('.').ToHashSet(StringComparer.Ordinal);
        var simple = QualifiedName().Replace(code, match =>
        {
            var (from, name) = (match.Groups["namespace"].Value, match.Groups["name"].Value);
            if (declared.Contains(name) || declared.Contains(name + "Attribute") || segments.Contains(name) || (shortNames.TryGetValue(name,
                out var other) && other != from))
            {
                return match.Value;
            }

            shortNames[name] = from;
            usings.Add(from);
            return name;
        });

        // In a hole of an interpolated string a colon begins a format, unless it stands in parentheses.
        simple = Hole().Replace(simple, "{($1)}");

        // System comes first, as editors sort them.
        var lines = usings.OrderBy(one => one == "System" || one.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1).Select(one =>
            $"using global::{one};");
        return simple.Replace(UsingsMark, string.Join("\n", lines), StringComparison.Ordinal);
    }

    /// <summary>A line as it is when every name is shortened; for its length.</summary>
    public static string Short(string line) => QualifiedName().Replace(line, match => match.Groups["name"].Value);

    [GeneratedRegex(
        @"global::(?<namespace>System\.Collections\.Generic|System\.Diagnostics\.CodeAnalysis|System\.CodeDom\.Compiler|System\.Net\.Http|System\.Net"
        + @"|System\.IO|System\.Numerics|System\.Runtime\.Serialization|System\.Text\.RegularExpressions|System\.Threading\.Tasks"
        + @"|System\.Threading|System|DigitalConnect\.Runtime\.(?:Calls|Contract|Json|Transport)|DigitalConnect\.Runtime|DigitalConnect"
        + @"|Newtonsoft\.Json\.Converters|Newtonsoft\.Json)\.(?<name>[A-Z]\w*)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"(?<=^ +var address = \$"".*)\{((?:[^{}""]|""[^""]*"")*?global::(?:[^{}""]|""[^""]*"")*)\}", RegexOptions.Multiline)]
    private static partial Regex Hole();
}
