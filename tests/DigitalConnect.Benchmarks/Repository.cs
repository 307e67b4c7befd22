namespace DigitalConnect.Benchmarks;

/// <summary>The repository that the benchmarks were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>An empty folder for what a measurement writes.</summary>
    public static string EmptyFolder(params ReadOnlySpan<string> names)
    {
        var folder = Path.Combine([Root, "artifacts", .. names]);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DigitalConnect.Generated.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks measure the repository that they were built in.");

        return folder.FullName;
    }
}
