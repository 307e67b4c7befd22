using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>What the rules have to know of the place where a schema stands.</summary>
/// <param name="Site">The part of the message.</param>
/// <param name="IsText">Whether values travel as bare text (query, header, XML), so that a string can hold every other type.</param>
/// <param name="IsOptionalParameter">Whether it is the schema of an optional parameter, where a default counts.</param>
/// <param name="IsHeader">Whether it is the schema of a header parameter.</param>
/// <param name="IsAlternative">Whether it is one of several, whose null is told of all of them.</param>
/// <param name="IsXml">Whether values travel as XML, where <c>xml</c> says how.</param>
internal readonly record struct SchemaContext(
    Site Site, bool IsText = false, bool IsOptionalParameter = false, bool IsHeader = false, bool IsAlternative = false,
    bool IsXml = false)
{
    /// <summary>The context of a property; silent if it never travels in this direction.</summary>
    public SchemaContext Property(bool silent) =>
        new(IsHeader ? Site.RequestHeaderProperty : Site.Inner(silent), IsText, IsXml: IsXml);

    /// <summary>The context of an item of an array: a parameter's item is still the parameter.</summary>
    public SchemaContext Item() =>
        Site is Site.RequestParameter ? this with { IsOptionalParameter = false, IsAlternative = false } : Property(silent: false);

    /// <summary>The context of one of several alternatives.</summary>
    public SchemaContext Alternative() => Item() with { IsAlternative = true };
}
