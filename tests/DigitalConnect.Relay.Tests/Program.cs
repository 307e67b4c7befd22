using DigitalConnect.Relay.Tests.Trial;

namespace DigitalConnect.Relay.Tests;

/// <summary>The process that a trial kills. Tests are run by the test host, not by this.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [TrialWorker.Word, var database, var connectionString, var server])
            return 2;
        await TrialWorker.RunAsync(database, connectionString, server);
        return 0;
    }
}
