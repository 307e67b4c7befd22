using System.Diagnostics;
using System.Reflection;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>The client that NSwag generates with this repository's settings and templates.</summary>
internal static class GeneratedClient
{
    public static async Task<string> GenerateAsync(string contract, string output)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Generator);
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(Path.Combine(Repository.Root, "nswag.json"));
        start.ArgumentList.Add(
            $"/variables:Contract={contract},Output={output},Namespace=DigitalConnect,ClassName=DigitalConnectClient,"
                + $"Templates={Path.Combine(Repository.Root, "generator", "Templates")}");
        using var process = Process.Start(start)!;
        var (log, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(process.ExitCode, Is.Zero, $"{await log}{await errors}");
        return await File.ReadAllTextAsync(output, TestContext.CurrentContext.CancellationToken);
    }

    // The package says: dotnet "path".
    private static string Generator => typeof(GeneratedClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NSwag").Value!["dotnet ".Length..].Trim('"');
}
