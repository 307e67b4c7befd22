using DigitalConnect.ContractDiff.CommandLine;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Findings;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>A run of the command in this process, in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-diff-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 31, 12, 0, 0, TimeSpan.Zero));

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

    public CommandRun With(string file, string content)
    {
        File.WriteAllText(Path(file), content);
        return this;
    }

    /// <summary>Runs the command on documents whose comparison gives <paramref name="verdict"/>.</summary>
    public Task<int> CompareAsync(Verdict verdict, params string[] options) =>
        RunAsync((_, _, _, _) => Task.FromResult(verdict), ["old.yaml", "new.yaml", .. options]);

    public async Task<int> RunAsync(CompareContracts compare, params string[] arguments)
    {
        await using var environment = new CommandEnvironment(_output, _error) { WorkingDirectory = _folder.FullName, Time = Time };
        return await new ContractDiffApplication(environment, compare).RunAsync(arguments);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Delete(recursive: true);
    }
}
