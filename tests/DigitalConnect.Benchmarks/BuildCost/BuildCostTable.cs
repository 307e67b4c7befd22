using System.Globalization;

namespace DigitalConnect.Benchmarks.BuildCost;

/// <summary>What a build of the library costs with contracts of 1 to 500 operations: clean, with nothing changed, and after a change of the
/// contract.</summary>
internal static class BuildCostTable
{
    public static async Task RunAsync(TextWriter output)
    {
        var project = Path.Combine(Repository.Root, "src/DigitalConnect.Generated/DigitalConnect.Generated.csproj");
        var contract = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "spec/digital-connect.yaml")).ConfigureAwait(false);

        await output.WriteLineAsync("| operations | clean | of it generation | of it compilation | nothing changed | contract changed |")
            .ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var operations in new[] { 1, 10, 100, 500 })
        {
            var folder = Repository.EmptyFolder("build-cost", operations.ToString(CultureInfo.InvariantCulture));
            var file = Path.Combine(folder, "contract.yaml");
            var text = ContractWriter.Write(contract, operations);
            await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
            var clean = await LibraryBuild.RunAsync(project, file, folder).ConfigureAwait(false);
            var unchanged = await LibraryBuild.RunAsync(project, file, folder).ConfigureAwait(false);
            await File.WriteAllTextAsync(file, text.Replace("A message of a contact.", "A message that a contact wrote.", StringComparison.Ordinal))
                .ConfigureAwait(false);
            var changed = await LibraryBuild.RunAsync(project, file, folder).ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {operations} | {clean.Whole.TotalSeconds:0.0} s | {clean.Generation.TotalSeconds:0.0} s | {clean.Compilation.TotalSeconds:0.0} " +
                    $"s | {unchanged.Whole.TotalSeconds:0.0} s | {changed.Whole.TotalSeconds:0.0} s |")).ConfigureAwait(false);
        }
    }
}
