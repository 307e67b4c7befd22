namespace DigitalConnect.Tests.Generation;

/// <summary>The source tree that this assembly was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "DigitalConnect.Generated.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
