using DigitalConnect.ContractDiff.CommandLine;
using DigitalConnect.ContractDiff.Comparison;

const long MostOfRuns = 200_000_000;

// What a run makes lives until its end, so to collect it is work for nothing. What goes beyond that is collected as ever.
if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 4 * MostOfRuns)
    GC.TryStartNoGCRegion(MostOfRuns);

await using var environment = CommandEnvironment.OfThisProcess();
return await new ContractDiffApplication(environment, ContractComparison.CompareAsync).RunAsync(args);
