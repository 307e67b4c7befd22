namespace DigitalConnect.Simulator.Contract;

/// <summary>A part of a request that breaks the contract.</summary>
/// <param name="Name">Where: a JSON path such as <c>attachments[0].size</c>, a parameter, or <c>body</c>.</param>
/// <param name="Description">What is wrong with it, in words that follow the name.</param>
internal sealed record Violation(string Name, string Description);
