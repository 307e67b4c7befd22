namespace DigitalConnect.Generator.Operations;

/// <summary>An argument of a generated method.</summary>
/// <param name="Type">The C# type, with its question mark.</param>
/// <param name="Name">The C# name.</param>
/// <param name="IsOptional">Whether callers may leave it out.</param>
/// <param name="Parameter">The parameter that it is; null for the body.</param>
internal sealed record Argument(string Type, string Name, bool IsOptional, Parameter? Parameter);
