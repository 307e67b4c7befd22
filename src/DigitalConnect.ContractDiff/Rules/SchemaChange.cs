namespace DigitalConnect.ContractDiff.Rules;

/// <summary>A change of one keyword of a schema, wherever the schema stands.</summary>
/// <param name="Name">The second half of the rule id: what and how, such as <c>max-length-decreased</c>.</param>
/// <param name="Effect">What it does to the allowed values.</param>
/// <param name="Aspects">What it is about.</param>
/// <param name="Summary">The change in words, with <c>{0}</c> for the place.</param>
/// <param name="Felt">The severity on the side that feels the change.</param>
internal sealed record SchemaChange(string Name, Effect Effect, Aspects Aspects, string Summary, Severity Felt = Severity.Error)
{
    /// <summary>Whether there can be such a change at a site.</summary>
    public Func<Site, bool> Stands { get; init; } = _ => true;

    public SchemaChange(string name, Effect effect, string summary, Severity felt = Severity.Error)
        : this(name, effect, Aspects.None, summary, felt)
    {
    }
}
