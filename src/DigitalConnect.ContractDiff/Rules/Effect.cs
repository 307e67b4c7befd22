namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a change does to the set of values that a schema allows.</summary>
internal enum Effect
{
    /// <summary>Nothing: it changes what is said about the values.</summary>
    Annotates,

    /// <summary>Fewer values: felt by whoever writes them.</summary>
    Narrows,

    /// <summary>More values: felt by whoever reads them.</summary>
    Widens,

    /// <summary>Other values: felt on both sides.</summary>
    Replaces,
}
