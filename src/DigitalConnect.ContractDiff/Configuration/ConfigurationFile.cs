namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>Finds and reads the configuration.</summary>
internal static class ConfigurationFile
{
    /// <summary>The name under which the configuration is found without being named.</summary>
    public const string DefaultName = "contract-diff.yaml";

    /// <summary>Reads the named configuration, or the one in the working directory if there is one.</summary>
    /// <exception cref="ConfigurationException">The configuration cannot be used.</exception>
    public static async Task<Settings> ReadAsync(string? file, string workingDirectory, CancellationToken cancellationToken)
    {
        var name = file ?? DefaultName;
        var path = Path.Combine(workingDirectory, name);
        if (file is null && !File.Exists(path))
            return Settings.Default;

        try
        {
            return SettingsReader.Read(await File.ReadAllTextAsync(path, cancellationToken), name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(name, null, null, $"the configuration cannot be read: {Reason(exception)}");
        }
    }

    // The framework's own sentence names the path of this machine.
    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "access to it is denied, or it is a directory.",
        _ => exception.Message,
    };
}
