using System.Text.RegularExpressions;

namespace DigitalConnect.Generator.Schemas;

/// <summary>What begins with a backslash in a regular expression of ECMAScript, in the words of .NET.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The words of .NET; of a set, those that stand between brackets.</param>
internal sealed record EcmaEscape(EcmaEscape.Kinds Kind, string Text)
{
    /// <summary>A character beyond the basic plane.</summary>
    public const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>What ECMAScript calls white space.</summary>
    private const string Blank = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string Word = "a-zA-Z0-9_";

    internal enum Kinds
    {
        Character,
        Astral,
        Set,
        Complement,
        Property,
        Boundary,
    }

    /// <summary>Whether it stands for several characters, so that it is no end of a range.</summary>
    public bool IsSet => Kind is Kinds.Set or Kinds.Complement or Kinds.Property;

    public static string Complement(string set) => $@"(?:{Pair}|[^{set}\uD800-\uDFFF])";

    public static string OneUnit(string set) => $@"[{set}-[\uD800-\uDFFF]]";

    /// <summary>Reads an escape, and moves behind it. Null for one that .NET does not have, or that means something else there.</summary>
    public static EcmaEscape? Read(string pattern, ref int i)
    {
        var character = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
        i += 2;
        return character switch
        {
            'd' => new(Kinds.Set, "0-9"),
            'D' => new(Kinds.Complement, "0-9"),
            'w' => new(Kinds.Set, Word),
            'W' => new(Kinds.Complement, Word),
            's' => new(Kinds.Set, Blank),
            'S' => new(Kinds.Complement, Blank),
            'b' => new(Kinds.Boundary, $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))"),
            'B' => new(Kinds.Boundary, $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))"),
            'p' or 'P' => Property(pattern, ref i),
            'u' => Unicode(pattern, ref i),
            'x' => Hexadecimal(pattern, ref i, 2),
            't' or 'n' or 'v' or 'f' or 'r' => new(Kinds.Character, $"\\{character}"),
            '0' when i >= pattern.Length || !char.IsAsciiDigit(pattern[i]) => new(Kinds.Character, @"\u0000"),

            // References to groups are left out: one that took no part in the match is empty there, and no match here.
            _ when char.IsAsciiLetterOrDigit(character) || char.IsSurrogate(character) || character == '\0' => null,
            '-' or ']' => new(Kinds.Character, $"\\{character}"),
            _ => new(Kinds.Character, Regex.Escape(character.ToString())),
        };
    }

    // General categories, which .NET knows for the basic plane. Beyond it everything passes.
    private static EcmaEscape? Property(string pattern, ref int i)
    {
        var match = Regex.Match(pattern[(i - 2)..], @"^\\[pP]\{\w+\}", RegexOptions.CultureInvariant);
        i += match.Length - 2;
        return match.Success ? new(Kinds.Property, match.Value) : null;
    }

    private static EcmaEscape? Unicode(string pattern, ref int i)
    {
        var match = Regex.Match(pattern[i..], @"^\{([0-9a-fA-F]{1,6})\}", RegexOptions.CultureInvariant);
        if (!match.Success)
            return Hexadecimal(pattern, ref i, 4);

        i += match.Length;
        var code = int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return !Rune.IsValid(code) ? null
            : code > char.MaxValue ? new(Kinds.Astral, char.ConvertFromUtf32(code))
            : new(Kinds.Character, $"\\u{code:X4}");
    }

    private static EcmaEscape? Hexadecimal(string pattern, ref int i, int digits)
    {
        if (i + digits > pattern.Length || !int.TryParse(pattern.AsSpan(i, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out var code) || char.IsSurrogate((char)code))
        {
            return null;
        }

        i += digits;
        return new(Kinds.Character, $"\\u{code:X4}");
    }
}
