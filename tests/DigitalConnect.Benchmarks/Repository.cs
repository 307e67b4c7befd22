namespace DigitalConnect.Benchmarks;

/// <summary>The repository that the benchmarks were built in.</summary>
internal static class Repository
{
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DigitalConnect.Generated.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks measure the repository that they were built in.");
        }

        return folder.FullName;
    }
}
