using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Settings;

/// <summary>Where settings come from, the later one winning: appsettings.json, user secrets, the environment. Flags win over all.</summary>
internal static class ConfigurationSources
{
    /// <summary>For <c>dotnet user-secrets --id</c>.</summary>
    private const string UserSecretsId = "digital-connect";

    public static IConfiguration Read()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddUserSecrets(UserSecretsId)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var reason = exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message;
            throw new CommandException($"Nothing was sent, the settings can't be read. {reason}", exception);
        }
    }
}
