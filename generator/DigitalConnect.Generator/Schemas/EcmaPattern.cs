using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Schemas;

/// <summary>
/// Regular expressions of JSON Schema, which are ECMAScript's, in the words of .NET. What differs is spelled out: digits and word
/// characters are ASCII, the end of the text is the end, and a character beyond the basic plane is one character.
/// </summary>
internal static class EcmaPattern
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

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
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    if (Escape(pattern, ref i, inClass: false) is not { } escape)
                    {
                        return null;
                    }

                    result.Append(escape);
                    break;

                case '[':
                    if (Class(pattern, ref i) is not { } set)
                    {
                        return null;
                    }

                    result.Append(set);
                    break;

                case '.':
                    result.Append($@"(?:{Pair}|[^\n\r\u2028\u2029])");
                    break;

                case '$':
                    result.Append(@"\z");
                    break;

                case var character:
                    result.Append(character);
                    break;
            }
        }

        return result.ToString();
    }

    private static string? Class(string pattern, ref int i)
    {
        var isNegated = i + 1 < pattern.Length && pattern[i + 1] == '^';
        var start = isNegated ? i + 2 : i + 1;
        var set = new StringBuilder();
        var at = start;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            // Beyond the basic plane .NET would see two characters.
            if (char.IsSurrogate(pattern[at]))
            {
                return null;
            }

            var part = pattern[at] switch
            {
                '\\' when at + 1 < pattern.Length => Escape(pattern, ref at, inClass: true),
                '[' => @"\[",
                var character => character.ToString(),
            };
            if (part is null)
            {
                return null;
            }

            set.Append(part);
        }

        if (at == pattern.Length || at == start)
        {
            return null;
        }

        i = at;
        return isNegated ? $"(?:{Pair}|[^\\uD800-\\uDFFF{set}])" : $"[{set}]";
    }

    private static string? Escape(string pattern, ref int i, bool inClass)
    {
        i++;
        var character = pattern[i];
        switch (character)
        {
            case 'd': return inClass ? "0-9" : "[0-9]";
            case 'D': return inClass ? null : $"(?:{Pair}|[^0-9\\uD800-\\uDFFF])";
            case 'w': return inClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]";
            case 'W': return inClass ? null : $"(?:{Pair}|[^a-zA-Z0-9_\\uD800-\\uDFFF])";
            case 'S': return inClass ? @"\S" : $@"(?:{Pair}|\S)";
            case 'b' when !inClass:
                return "(?:(?<=[a-zA-Z0-9_])(?![a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?=[a-zA-Z0-9_]))";

            case 'B' or 'A' or 'Z' or 'z' or 'G' or 'a' or 'e' or 'h' or 'H' or 'R' or 'K' or 'Q' or 'E' or 'X':
                return null;

            case 'u' when i + 1 < pattern.Length && pattern[i + 1] == '{':
                return null;

            case '/' or '-' or '"' or '\'' or '@' or '!' or '%' or '&' or ',' or ':' or ';' or '<' or '=' or '>' or '_' or '`' or '~':
                return inClass && character == '-' ? @"\-" : Regex.Escape(character.ToString());

            default:
                return "\\" + character;
        }
    }
}
