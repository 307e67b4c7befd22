using System.Collections.Frozen;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of parameters, as <c>Name.liquid</c> spells them. The "@" of a keyword is left out: callers may, too.</summary>
internal static class ParameterNames
{
    // What the body of a generated method calls its own.
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.Ordinal, "call", "address", "query", "violations", "cancellationToken");

    public static string Of(string parameter)
    {
        var isExtension = parameter.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
        var name = CamelCase.Lower(Identifiers.Of(isExtension ? parameter[2..] : parameter));
        return Taken.Contains(name) ? $"{name}Value" : name;
    }
}
