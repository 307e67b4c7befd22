using System.Reflection;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>Commands as a person types them, with what they print: <c>...</c> stands for anything.</summary>
internal sealed class CommandLines(string folder)
{
    private const string ContractDiff = "run --project src/DigitalConnect.ContractDiff -- ";

    private static readonly string Configuration = typeof(CommandLines).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public async Task ReplayAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var command in text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = command.TrimEnd('\n').Split('\n');
            var printed = await RunAsync(lines[0], cancellationToken);
            var expected = string.Join('\n', lines[1..]);
            var parts = expected.Split("...", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var position = 0;
            foreach (var part in parts)
            {
                var found = printed.IndexOf(part, position, StringComparison.Ordinal);
                Assert.That(found, Is.Not.Negative, $"'{lines[0]}' should print\n{expected}\nbut printed\n{printed}");
                position = found + part.Length;
            }
        }
    }

    private Task<string> RunAsync(string command, CancellationToken cancellationToken)
    {
        var (program, rest) = command.Split(' ', 2) is [var first, var second] ? (first, second) : (command, "");
        switch (program)
        {
            case "dotnet":
                return Dotnet.RunAsync(folder, Arguments(rest), cancellationToken);
            case "cp":
                var paths = rest.Split(' ');
                File.Copy(Path.Combine(folder, paths[0]), Path.Combine(folder, paths[1]), overwrite: true);
                return Task.FromResult("");
            default:
                throw new AssertionException($"The walk-through runs '{program}', which this test can't.");
        }
    }

    // contract-diff is not built again: the tests of this repository were built with it.
    private static string[] Arguments(string rest) => rest.StartsWith(ContractDiff, StringComparison.Ordinal)
        ? [Built("DigitalConnect.ContractDiff"), .. rest[ContractDiff.Length..].Split(' ')]
        : rest.Split(' ');

    private static string Built(string project) => Path.Combine(Repository.Root, "src", project, "bin", Configuration, "net10.0", project + ".dll");
}
