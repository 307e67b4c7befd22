using System.Text;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>NSwag's camel case: it knows dashes only, and leaves the case of all other letters.</summary>
internal static class CamelCase
{
    public static string Upper(string text) => Convert(text, char.ToUpperInvariant);

    public static string Lower(string text) => Convert(text, char.ToLowerInvariant);

    /// <summary>As <see cref="Upper"/>, with an underscore in front of a digit.</summary>
    public static string UpperLetter(string text) => Upper(text) is var name && name is [var first, ..] && char.IsNumber(first) ? $"_{name}" : name;

    private static string Convert(string text, Func<char, char> convertFirst)
    {
        if (text.Length > 0 && text.AsSpan().IndexOfAny('-', ' ', '/') < 0)
            return convertFirst(text[0]) is var first && first == text[0] ? text : $"{first}{text.AsSpan(1)}";
        var name = new StringBuilder(text.Length);
        var isAfterDash = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at] is ' ' or '/' ? '_' : text[at];
            if (letter != '-')
                name.Append(at == 0 ? convertFirst(letter) : isAfterDash ? char.ToUpperInvariant(letter) : letter);
            isAfterDash = letter == '-';
        }

        return name.ToString();
    }
}
