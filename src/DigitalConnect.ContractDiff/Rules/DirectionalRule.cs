namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The same change in both directions: two rules, as it is felt on different sides.</summary>
internal sealed record DirectionalRule(Rule Request, Rule Response)
{
    public Rule For(Direction direction) => direction == Direction.Request ? Request : Response;
}
