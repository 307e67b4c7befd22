using System.Buffers;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of the contract in .NET style, as <c>Identifier.liquid</c> spells them.</summary>
internal static class Identifiers
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("_.$[]\\\"'`/ :;,@+*#%&()=?!~<>{}|^");

    /// <summary><c>created_at</c> is <c>CreatedAt</c>, <c>NOT_FOUND</c> is <c>NotFound</c>, <c>+1</c> is <c>Plus1</c>.</summary>
    public static string Of(string name)
    {
        var spelled = name switch
        {
            ['+', ..] => $"Plus-{name}",
            ['-', var digit, ..] when char.IsAsciiDigit(digit) => $"Minus{name}",
            _ => name,
        };
        if (spelled.Length > 2 && spelled.All(letter => char.ToUpperInvariant(letter) == letter))
            spelled = spelled.ToLowerInvariant();
        if (spelled.AsSpan().ContainsAny(Separators))
            spelled = string.Concat(spelled.Select(letter => Separators.Contains(letter) ? '-' : letter));
        var identifier = CamelCase.Upper(spelled.Trim());
        return identifier is [var first, ..] && char.IsAsciiDigit(first) ? $"Value{identifier}" : identifier;
    }
}
