namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>The names of a property, as <c>Member.liquid</c> and NSwag spell them.</summary>
internal sealed class MemberNames(string property)
{
    private const string Dropped = "\"'@?!$[])";

    private readonly string _identifier = Identifiers.Of(property);

    /// <summary>The name that NSwag gives the property, from which it makes up names of types.</summary>
    public string InNSwag { get; } = CamelCase.UpperLetter(
            string.Concat(property.Where(letter => !Dropped.Contains(letter, StringComparison.Ordinal)))
                .Replace('(', '_')
                .Replace('.', '-')
                .Replace('=', '-')
                .Replace("+", "plus", StringComparison.Ordinal))
        .Replace("*", "Star", StringComparison.Ordinal).Replace(':', '_').Replace('#', '_');

    /// <summary>The C# name of the property in a class, told apart from the name of that.</summary>
    public string In(string className) => InNSwag == className && !property.EndsWith('1') ? $"{_identifier}Value" : _identifier;
}
