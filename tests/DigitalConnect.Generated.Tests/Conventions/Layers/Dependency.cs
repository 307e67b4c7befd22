namespace DigitalConnect.Tests.Conventions.Layers;

/// <summary>A name in a file that stands for a type of another folder of the same project.</summary>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder of the type.</param>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Line">The line of the name.</param>
/// <param name="Name">The type.</param>
internal sealed record Dependency(string From, string To, string File, int Line, string Name)
{
    public override string ToString() => $"{From} -> {To}: {File}({Line}) names {Name}";
}
