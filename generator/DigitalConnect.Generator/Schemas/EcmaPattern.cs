using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Schemas;

/// <summary>
/// Regular expressions of JSON Schema, which are ECMAScript's, in the words of .NET. What differs is spelled out: digits and word
/// characters are ASCII, the end of the text is the end, and a character beyond the basic plane is one character.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>The expression for .NET; null if .NET has no such expression, or another meaning for it.</summary>
    public static string? ToDotNet(string pattern)
    {
        var translated = Translate(pattern);
        try
        {
            _ = translated is null ? null : new Regex(translated, RegexOptions.CultureInvariant);
            return translated;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Translate(string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            if (Next(pattern, ref i) is not { } part)
                return null;

            result.Append(part);
        }

        return result.ToString();
    }

    private static string? Next(string pattern, ref int i)
    {
        switch (pattern[i])
        {
            case '\\':
                return Escape(pattern, ref i);

            case '[':
                return EcmaClass.Translate(pattern, ref i);

            case '(' when i + 1 < pattern.Length && pattern[i + 1] == '?':
                return Group(pattern, ref i);

            case '.':
                i++;
                return $@"(?:{EcmaEscape.Pair}|[^\n\r\u2028\u2029\uD800-\uDFFF])";

            case '$':
                i++;
                return @"\z";

            // One character: what is said of it is said of both halves.
            case var high when char.IsHighSurrogate(high) && i + 1 < pattern.Length && char.IsLowSurrogate(pattern[i + 1]):
                i += 2;
                return $"(?:{pattern[(i - 2)..i]})";

            case var half when char.IsSurrogate(half):
                return null;

            case var character:
                i++;
                return character.ToString();
        }
    }

    private static string? Escape(string pattern, ref int i) => EcmaEscape.Read(pattern, ref i) switch
    {
        null => null,
        { Kind: EcmaEscape.Kinds.Boundary, Text: var boundary } => boundary,
        { Kind: EcmaEscape.Kinds.Astral, Text: var pair } => $"(?:{pair})",
        { Kind: EcmaEscape.Kinds.Complement, Text: var set } => EcmaEscape.Complement(set),
        { Kind: EcmaEscape.Kinds.Property, Text: var property } => $"(?:{EcmaEscape.Pair}|{EcmaEscape.OneUnit(property)})",
        { Kind: EcmaEscape.Kinds.Set, Text: var set } => $"[{set}]",
        var character => character.Text,
    };

    // Groups that .NET alone knows, or reads otherwise, begin otherwise.
    private static string? Group(string pattern, ref int i)
    {
        foreach (var lead in (ReadOnlySpan<string>)["(?:", "(?=", "(?!", "(?<=", "(?<!"])
        {
            if (pattern.AsSpan(i).StartsWith(lead))
            {
                i += lead.Length;
                return lead;
            }
        }

        var name = Regex.Match(pattern[i..], @"^\(\?<[a-zA-Z_]\w*>", RegexOptions.CultureInvariant);
        i += name.Length;
        return name.Success ? name.Value : null;
    }
}
