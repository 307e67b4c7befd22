namespace DigitalConnect.Generator.Operations;

/// <summary>The place of a parameter in a path.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Start">Where the opening brace is.</param>
/// <param name="End">What comes behind the closing brace.</param>
internal sealed record Placeholder(string Name, int Start, int End);
