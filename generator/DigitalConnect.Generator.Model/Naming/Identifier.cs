namespace DigitalConnect.Generator.Naming;

/// <summary>Makes C# names, in .NET style, of any text.</summary>
internal static class Identifier
{
    private const int Longest = 200;

    /// <summary>The name of a member, an operation or an enumeration's value: created_at is CreatedAt, NOT_FOUND is NotFound, +1 is Plus1.</summary>
    /// <param name="text">The name in the contract.</param>
    /// <remarks>A name that starts with a digit is led by "Value", because "_" is no .NET style either.</remarks>
    public static string Pascal(string text)
    {
        var spelled = text switch
        {
            ['+', ..] => "Plus-" + text,
            ['-', >= '0' and <= '9', ..] => "Minus" + text,
            _ => text,
        };
        return Joined(spelled.Length > 2 && IsShouted(spelled) ? spelled.ToLowerInvariant() : spelled);
    }

    /// <summary>The name of a type: pet_type is PetType, and URL stays URL.</summary>
    public static string PascalType(string text) => Joined(text
        .Replace("[", " of ", StringComparison.Ordinal).Replace("<", " of ", StringComparison.Ordinal).Replace(",", " and ",
            StringComparison.Ordinal));

    /// <summary>The name of a parameter. The "x-" of an extension header says nothing.</summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && text.Length > 2 ? text[2..] : text);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static bool IsShouted(string text)
    {
        foreach (var letter in text)
        {
            if (char.ToUpperInvariant(letter) != letter)
                return false;
        }

        return true;
    }

    private static string Joined(string text)
    {
        var name = text.Length <= Longest ? stackalloc char[Longest] : new char[text.Length];
        var length = 0;
        var isWordStart = true;
        foreach (var character in text)
        {
            var category = char.GetUnicodeCategory(character);
            if (category is UnicodeCategory.Format)
                continue;

            var isPart = char.IsLetter(character)
                || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
                || (length > 0 && category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (isPart)
                name[length++] = isWordStart ? char.ToUpperInvariant(character) : character;

            isWordStart = !isPart;
        }

        var lead = length == 0 || char.GetUnicodeCategory(name[0]) is UnicodeCategory.DecimalDigitNumber ? "Value" : "";
        return string.Concat(lead, name[..Math.Min(length, Longest - lead.Length)]);
    }
}
