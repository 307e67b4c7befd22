using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of types, as NSwag makes them: each once.</summary>
internal sealed class TypeNames
{
    private const string Unnamed = "Anonymous";

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Hundreds of schemas want to be called the same: the numbers that were tried for one are not tried for the next.
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A name that is not taken yet.</summary>
    /// <param name="hint">What the type is called in the contract, or where it stands; null if that has no name.</param>
    public string Take(string? hint)
    {
        var name = IsStyled(hint) ? hint : Legal(Words(string.IsNullOrEmpty(hint) ? Unnamed : hint));
        var free = name;
        var count = _counts.GetValueOrDefault(name, 1);
        while (!_taken.Add(free))
            free = $"{name}{++count}";
        _counts[name] = count;
        return free.Contains('_', StringComparison.Ordinal) ? Styled(free) : free;
    }

    /// <summary>Whether NSwag takes the title of a schema for its name.</summary>
    public static bool IsName(string? title) => title is { Length: > 0 } && title.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    // Most names need no styling.
    private static bool IsStyled([NotNullWhen(true)] string? hint) =>
        hint is [>= 'A' and <= 'Z', ..] && hint.AsSpan().IndexOfAnyExcept(LettersAndDigits) < 0;

    // The templates say NSwag's names in .NET style: Error_response becomes ErrorResponse, and only a digit keeps its underscore.
    private static string Styled(string name)
    {
        var words = name.Split('_');
        return (words[0].Length == 0 ? "_" : words[0]) + string.Concat(
            words.Skip(1).Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Words(string hint)
    {
        var spaced = hint.Replace("[", " Of ", StringComparison.Ordinal)
            .Replace("<", " Of ", StringComparison.Ordinal)
            .Replace(']', ' ')
            .Replace('>', ' ')
            .Replace(",", " And ", StringComparison.Ordinal);
        var name = string.Concat(
            spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => CamelCase.UpperLetter(word[(word.LastIndexOf('.') + 1)..])));
        return name.Length == 0 ? Unnamed : name;
    }

    private static string Legal(string name)
    {
        var legal = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        if (char.IsDigit(legal[0]))
            legal = $"_{legal}";
        while (legal.Contains("__", StringComparison.Ordinal))
            legal = legal.Replace("__", "_", StringComparison.Ordinal);
        return legal.TrimEnd('_') is { Length: > 0 } trimmed ? trimmed : Unnamed;
    }
}
