namespace DigitalConnect.Http;

/// <summary>What text must not hold where it becomes part of a request line or a header.</summary>
internal static class UnsafeText
{
    public static bool HasControls(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var index)
        {
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return true;
            }

            text = text[(index + 2)..];
        }

        return false;
    }
}
