using System.Globalization;
using DigitalConnect.Relay.Tests.Durability;
using DigitalConnect.Relay.Tests.Trial;

namespace DigitalConnect.Relay.Tests;

/// <summary>The processes that tests kill or look into. Tests are run by the test host, not by this.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [TrialWorker.Word, var database, var connectionString, var server]:
                await TrialWorker.RunAsync(database, connectionString, server);
                return 0;
            case [EnqueuingProgram.Word, var database, var connectionString, var count]:
                await EnqueuingProgram.RunAsync(database, connectionString, int.Parse(count, CultureInfo.InvariantCulture));
                return 0;
            default:
                return 2;
        }
    }
}
