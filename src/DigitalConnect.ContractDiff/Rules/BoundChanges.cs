namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The changes of one limit.</summary>
internal sealed record BoundChanges(SchemaChange Increased, SchemaChange Decreased, SchemaChange Set, SchemaChange Unset);
