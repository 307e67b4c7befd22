namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Where a path leads once every symbolic link in it is followed: a link in a repository must not lead out of it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static string Of(string path)
    {
        var real = Path.GetFullPath(path);
        for (var links = 0; FirstLink(real) is var (link, rest); links++)
        {
            if (links == MostLinks)
                throw new IOException($"'{path}' goes through more than {MostLinks} symbolic links.");
            var target = Directory.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName;
            real = Path.GetFullPath(Path.Combine(target, rest));
        }

        return real;
    }

    private static (string Link, string Below)? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var segments = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var current = root;
        for (var at = 0; at < segments.Length; at++)
        {
            current = Path.Combine(current, segments[at]);
            if (new FileInfo(current).LinkTarget is not null)
                return (current, Path.Combine(segments[(at + 1)..]));
        }

        return null;
    }
}
