namespace DigitalConnect.Generator.Operations;

/// <summary>A path with the names of parameters in braces.</summary>
internal static class PathTemplate
{
    /// <summary>Finds the parameters in a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isDeclared">Whether the operation has a parameter of a name.</param>
    public static IReadOnlyList<Placeholder> Parameters(string path, Func<string, bool> isDeclared)
    {
        var found = new List<Placeholder>();
        for (var start = path.IndexOf('{'); start >= 0; start = path.IndexOf('{', start + 1))
        {
            // A name is not empty, and has neither braces nor slashes.
            var end = path.IndexOfAny(['{', '}', '/'], start + 1);
            if (end > start + 1 && path[end] == '}')
                found.Add(new Placeholder(NameOf(path[(start + 1)..end], isDeclared), start, end + 1));
        }

        return found;
    }

    // Some contracts write the style into the braces, as URI templates do: {.id}, {;id}, {id*}.
    private static string NameOf(string written, Func<string, bool> isDeclared) =>
        !isDeclared(written) && written.TrimStart('.', ';').TrimEnd('*') is var name && isDeclared(name) ? name : written;
}
