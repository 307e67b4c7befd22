namespace DigitalConnect.Generator.Tests.Building;

/// <summary>One build of several in one start of MSBuild. The files are named as the small project names them.</summary>
/// <param name="Before">What changes before, in tasks of MSBuild.</param>
/// <param name="After">What is done afterwards.</param>
internal sealed record BuildStep(string Before = "", string After = "")
{
    /// <summary>Nothing has changed.</summary>
    public static BuildStep Unchanged { get; } = new();

    /// <summary>What is built; only the client is generated, if nothing else is said.</summary>
    public string Targets { get; init; } = "GenerateOpenApiClient";

    /// <summary>Global properties of the build, as <c>NAME=VALUE</c>, separated by semicolons.</summary>
    public string Properties { get; init; } = "";

    /// <summary>The file is newer than everything that was made of it, and old again afterwards.</summary>
    public static BuildStep Touched(string file) => new(Dated(file, "AddSeconds(5)"), Dated(file, "AddDays(-1)"));

    /// <summary>The file has the content of another one, and is newer than everything that was made of it.</summary>
    public static BuildStep Replaced(string file, string by) => new(
        $"""<Copy SourceFiles="{by}" DestinationFiles="{file}" />{Dated(file, "AddSeconds(5)")}""", Dated(file, "AddDays(-1)"));

    public static BuildStep Deleted(string file) => new($"""<Delete Files="{file}" />""");

    /// <summary>Keeps a file for the test, before the next step makes it anew.</summary>
    public BuildStep Keeping(string file, string name) =>
        this with { After = $"""{After}<Copy SourceFiles="{file}" DestinationFiles="{name}" Condition="Exists('{file}')" />""" };

    private static string Dated(string file, string time) => $"""<Touch Files="{file}" Time="$([System.DateTime]::Now.{time})" />""";
}
