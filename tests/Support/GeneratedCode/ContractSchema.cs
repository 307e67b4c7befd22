namespace DigitalConnect.TestSupport.GeneratedCode;

/// <summary>A schema of a contract that became a class.</summary>
internal sealed record ContractSchema(Type Type, IReadOnlyDictionary<string, bool> Members, IReadOnlySet<string> Nullable)
{
    public override string ToString() => Type.FullName!;
}
