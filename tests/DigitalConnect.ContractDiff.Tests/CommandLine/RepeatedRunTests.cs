using System.Diagnostics;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Reporting;
using DigitalConnect.ContractDiff.Tests.Wire;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>Two runs in processes of their own: .NET hashes texts in each of them otherwise, and no order may depend on it.</summary>
public sealed class RepeatedRunTests
{
    private const int Paths = 40;

    [TestCaseSource(typeof(Reports), nameof(Reports.Formats))]
    public async Task The_same_documents_give_the_same_bytes(string format)
    {
        using var files = new SampleFiles(Paths);

        var (first, second) = (await RunAsync(files, format), await RunAsync(files, format));

        Assert.That(first, Has.Length.GreaterThan(500));
        Assert.That(second, Is.EqualTo(first));
    }

    private static async Task<byte[]> RunAsync(SampleFiles files, string format)
    {
        var tool = typeof(ContractComparison).Assembly.Location;
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [tool, files.Base, files.Revision, "--format", format]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.CurrentContext.CancellationToken);
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(process.ExitCode, Is.EqualTo(1));
        return output.ToArray();
    }
}
