namespace DigitalConnect.Generator.Naming;

/// <summary>Texts of the contract as C# code.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Nothing in it can end it, or be taken for code.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when IsUnsafe(character) => literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(character),
            };
        }

        // Names behind "global::" are shortened once the code is there; this is none.
        return literal.Append('"').Replace("global::", "global\\u003a:").ToString();
    }

    /// <summary>The text of an XML comment; lines behind the first are led by the indentation and slashes.</summary>
    public static string Docs(string text, string indentation)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029', '\u0085', '\f', '\v');
        var docs = new StringBuilder();
        var isParagraph = false;
        foreach (var line in lines.Select(Cleaned))
        {
            if (line.Length == 0)
            {
                isParagraph = docs.Length > 0;
                continue;
            }

            if (docs.Length > 0)
                docs.Append('\n').Append(indentation).Append("/// ").Append(isParagraph ? $"<para/>\n{indentation}/// " : "");

            docs.Append(line);
            isParagraph = false;
        }

        return docs.Replace("global::", "global: :").ToString();
    }

    private static string Cleaned(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var character in line.AsSpan().TrimEnd())
        {
            _ = character switch
            {
                '&' => clean.Append("&amp;"),
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '\t' => clean.Append(' '),
                _ when char.IsControl(character) || char.IsSurrogate(character) || character >= '\uFFFE' =>
                    char.IsSurrogate(character) ? clean.Append(character) : clean,
                _ => clean.Append(character),
            };
        }

        return WithoutLoneSurrogates(clean.ToString());
    }

    private static string WithoutLoneSurrogates(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes);
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
}
