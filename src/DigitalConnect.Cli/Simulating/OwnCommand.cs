namespace DigitalConnect.Cli.Simulating;

/// <summary>How to start this command again from another terminal: a clone of the repository has no <c>digital-connect</c> on its path.</summary>
internal static class OwnCommand
{
    private const string Name = "digital-connect";

    public static string Text { get; } = Find(Environment.ProcessPath);

    private static string Find(string? program)
    {
        if (program is null)
            return Name;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            return $"dotnet {Quote(Path.GetFullPath(Environment.GetCommandLineArgs()[0]))}";

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(folder => Path.TrimEndingDirectorySeparator(folder) == Path.GetDirectoryName(program)) ? Name : Call(Quote(program));
    }

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    // PowerShell takes what begins with a quotation mark for a text.
    private static string Call(string program) => OperatingSystem.IsWindows() && program.StartsWith('"') ? $"& {program}" : program;
}
