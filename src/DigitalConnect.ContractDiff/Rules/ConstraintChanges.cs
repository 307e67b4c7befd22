namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The changes of a keyword that constrains values while it is there.</summary>
internal sealed record ConstraintChanges(SchemaChange Added, SchemaChange Removed);
