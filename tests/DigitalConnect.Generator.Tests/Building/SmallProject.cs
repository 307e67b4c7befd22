using System.Diagnostics;

namespace DigitalConnect.Generator.Tests.Building;

/// <summary>
/// A project of its own in a temporary folder, whose path has a space, with the repository's real generator. It is restored
/// once; packages come from the machine's cache, and no source is asked.
/// </summary>
internal sealed class SmallProject : IDisposable
{
    /// <summary>The generated client.</summary>
    public const string GeneratedFile = "client/obj/Debug/net10.0/SmallClient.g.cs";

    private const string EndOfStep = "The step succeeded: ";

    public SmallProject()
    {
        Folder = Directory.CreateTempSubdirectory("digital connect ").FullName;
        CopyFolder("generator/Templates");
        File.Copy(Path.Combine(Repository.Root, "generator/DigitalConnect.Generator.targets"), PathOf("generator/DigitalConnect.Generator.targets"));
        foreach (var file in new[] { "nswag.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json" })
            File.Copy(Path.Combine(Repository.Root, file), PathOf(file));

        Write("client/client.csproj", ProjectText.Replace("RUNTIME", typeof(Runtime.ApiException).Assembly.Location, StringComparison.Ordinal)
            .Replace("GENERATOR", Generator, StringComparison.Ordinal));
        Write("client/contract.yaml", SmallContract.Text);
        Write("client/Use.cs",
            "namespace Small;\n\ninternal static class Use\n{\n    public static string NameOf(Thing thing) => thing.ThingName;\n}\n");
        Assert.That(Run("restore", "client/client.csproj").Output, Does.Not.Contain("error"));
    }

    public string Folder { get; }

    public string Contract => PathOf("client/contract.yaml");

    public string Generated => PathOf(GeneratedFile);

    // As this project was built; the small project must not build it again.
    private static string Generator => Path.Combine(
        Repository.Root, "generator/DigitalConnect.Generator/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0/DigitalConnect.Generator.dll");

    private static string ProjectText => """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RootNamespace>Small</RootNamespace>
            <Contract>contract.yaml</Contract>
            <OpenApiGenerator>GENERATOR</OpenApiGenerator>
            <ClientName>SmallClient</ClientName>
            <ClientNamespace>Small</ClientNamespace>
            <!-- So that the compiler reads the XML comments; the contract gives every one. -->
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <OpenApiContract Include="$(Contract)" ClientName="$(ClientName)" Namespace="$(ClientNamespace)" />
            <OpenApiContract Include="$(SecondContract)" ExcludedSchemas="$(SecondExcluded)" />
          </ItemGroup>
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" />
            <Reference Include="DigitalConnect.Runtime" HintPath="RUNTIME" />
          </ItemGroup>
        </Project>
        """;

    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
    }

    /// <summary>Builds once for each step, all in one start of MSBuild: a start costs as much as generating.</summary>
    public IReadOnlyList<BuildRun> RunEach(params IReadOnlyList<BuildStep> steps)
    {
        var tasks = steps.Select((step, index) => $"""
                {step.Before}
                <MSBuild Projects="client/client.csproj" Targets="{step.Targets}" Properties="Step={index};{step.Properties}"
                         ContinueOnError="true" />
                <Message Importance="high" Text="{EndOfStep}$(MSBuildLastTaskResult)" />
                {step.After}
            """);
        Write("steps.proj", $"""<Project><Target Name="Steps">{string.Join('\n', tasks)}</Target></Project>""");
        var output = Run("msbuild", "steps.proj", "-m:1", "-v:minimal", "-nologo", "-nodeReuse:false").Output;
        var parts = output.Split(EndOfStep);
        Assert.That(parts, Has.Length.EqualTo(steps.Count + 1), output);
        return [.. parts.Zip(parts[1..], (said, next) => new BuildRun(next.StartsWith("true", StringComparison.OrdinalIgnoreCase) ? 0 : 1, said))];
    }

    public BuildRun Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };

        // The test host was started by a build and hands its variables on; the build of the tests must not steer this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildRun(process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void CopyFolder(string name)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, name), "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
    }
}
