namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The changes of <c>oneOf</c> or <c>anyOf</c>.</summary>
/// <param name="Added">A sub-schema came.</param>
/// <param name="Removed">A sub-schema went.</param>
/// <param name="Wrapped">One schema gave way to the alternatives.</param>
/// <param name="Unwrapped">The alternatives gave way to one schema.</param>
/// <param name="ConstraintAdded">The alternatives came beside what was there.</param>
/// <param name="ConstraintRemoved">The alternatives went beside what stays.</param>
internal sealed record AlternativesChanges(
    SchemaChange Added,
    SchemaChange Removed,
    SchemaChange Wrapped,
    SchemaChange Unwrapped,
    SchemaChange ConstraintAdded,
    SchemaChange ConstraintRemoved);
