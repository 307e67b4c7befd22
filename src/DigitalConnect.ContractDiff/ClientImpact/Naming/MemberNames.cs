namespace DigitalConnect.ContractDiff.ClientImpact.Naming;

/// <summary>Names of members, as <c>Member.liquid</c> spells them.</summary>
internal static class MemberNames
{
    /// <summary>The C# name of a property: its identifier, told apart from the name of its class.</summary>
    public static string Of(string property, string className) =>
        Identifiers.Of(property) + (InNSwag(property) == className && !property.EndsWith('1') ? "Value" : "");

    /// <summary>The name that NSwag gives the property, from which it makes up names of types.</summary>
    public static string InNSwag(string property)
    {
        var name = string.Concat(property.Where(letter => !"\"'@?!$[])".Contains(letter, StringComparison.Ordinal)))
            .Replace('(', '_').Replace('.', '-').Replace('=', '-').Replace("+", "plus", StringComparison.Ordinal);
        return CamelCase.UpperLetter(name).Replace("*", "Star", StringComparison.Ordinal).Replace(':', '_').Replace('#', '_');
    }
}
