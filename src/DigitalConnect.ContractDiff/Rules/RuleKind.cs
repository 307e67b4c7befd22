namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a rule looks at.</summary>
internal enum RuleKind
{
    Operation,
    Security,
    Parameter,
    Body,
    Property,
    Schema,
    Client,
    Version,
    Policy,
}
