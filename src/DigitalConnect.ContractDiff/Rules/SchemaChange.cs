namespace DigitalConnect.ContractDiff.Rules;

/// <summary>A change of one keyword of a schema: a rule for each site where a schema can stand.</summary>
internal sealed class SchemaChange
{
    private readonly Rule?[] _rules;

    /// <param name="name">The second half of the rule ids: what and how, such as <c>max-length-decreased</c>.</param>
    /// <param name="effect">What it does to the allowed values.</param>
    /// <param name="aspects">What it is about.</param>
    /// <param name="summary">The change in words, behind the name of the place.</param>
    /// <param name="felt">The severity on the side that feels the change.</param>
    /// <param name="severityAt">The severity at sites where it is another one; null elsewhere.</param>
    /// <param name="stands">Whether there can be such a change at a site; everywhere if null.</param>
    /// <param name="hasRuleForHeaders">Whether a property of a header is told from one of another parameter.</param>
    /// <param name="idAt">The id at the one site where the field's established id is irregular.</param>
    /// <param name="isDocumentation">Whether only readers of the contract notice it.</param>
    public SchemaChange(
        string name,
        Effect effect,
        Aspects aspects,
        string summary,
        Severity felt = Severity.Error,
        Func<Site, Severity?>? severityAt = null,
        Func<Site, bool>? stands = null,
        bool hasRuleForHeaders = false,
        (Site Site, string Id)? idAt = null,
        bool isDocumentation = false)
    {
        (Name, Effect) = (name, effect);
        _rules = Array.ConvertAll(Sites.All, site => Stands(site) ? Rule(site) : null);

        bool Stands(Site site) => site == Site.RequestHeaderProperty ? hasRuleForHeaders : stands?.Invoke(site) != false;

        Rule Rule(Site site) => new(
            idAt?.Site == site ? idAt.Value.Id : $"{site.Prefix()}-{name}",
            RuleKind.Schema,
            site.Direction(),
            severityAt?.Invoke(site) ?? (IsFelt(site, effect) ? felt : Severity.Info),
            aspects,
            $"{Capitalize(site.Noun())}: {summary}",
            Explanations.Of(site, effect),
            isDocumentation);
    }

    public string Name { get; }

    public Effect Effect { get; }

    /// <summary>Its rules, one for each site where it can be.</summary>
    public IEnumerable<Rule> Rules => _rules.OfType<Rule>();

    /// <summary>The rule at a site where it can be.</summary>
    public Rule At(Site site) => Find(site) ?? throw new InvalidOperationException($"There is no rule for '{Name}' of a {site.Noun()}.");

    /// <summary>The rule at a site; null if it cannot be there.</summary>
    public Rule? Find(Site site) =>
        _rules[(int)site] ?? (site == Site.RequestHeaderProperty ? _rules[(int)Site.RequestParameterProperty] : null);

    private static bool IsFelt(Site site, Effect effect) => !site.IsSilent() && effect switch
    {
        Effect.Narrows => site.IsRequest(),
        Effect.Widens => !site.IsRequest(),
        Effect.Replaces => true,
        _ => false,
    };

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
