using DigitalConnect.ContractDiff.CommandLine;
using DigitalConnect.ContractDiff.Comparing;

await using var environment = CommandEnvironment.OfThisProcess();
return await new ContractDiffApplication(environment, ContractComparison.CompareAsync).RunAsync(args);
