using System.Diagnostics;
using System.Reflection;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>The client that the generator makes with this repository's settings and templates.</summary>
internal static class GeneratedClient
{
    private static readonly Assembly Tests = typeof(GeneratedClient).Assembly;

    // Built beside these tests, in their configuration.
    private static string Generator => Path.Combine(Repository.Root, "generator", "DigitalConnect.Generator", "bin",
        Tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net10.0", "DigitalConnect.Generator.dll");

    private static string NSwag => Tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "NSwag").Value!;

    public static async Task<string> GenerateAsync(string contract, string output)
    {
        string[] arguments =
        [
            Generator,
            $"contract={contract}",
            $"output={output}",
            "namespace=DigitalConnect",
            "client=DigitalConnectClient",
            "excluded=",
            $"settings={Path.Combine(Repository.Root, "nswag.json")}",
            $"templates={Path.Combine(Repository.Root, "generator", "Templates")}",
            $"nswag={NSwag}",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (log, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(process.ExitCode, Is.Zero, $"{await log}{await errors}");
        return await File.ReadAllTextAsync(output, TestContext.CurrentContext.CancellationToken);
    }
}
