using System.Buffers;

namespace DigitalConnect.Runtime.Contract;

/// <summary>What text must not hold where it becomes part of a request line or a header.</summary>
/// <remarks>Searched for by <see cref="SearchValues{T}"/>: a search by range boxes its ends until the code is optimized.</remarks>
internal static class UnsafeText
{
    private static readonly SearchValues<char> C0 = Range(0x00, 0x1F);
    private static readonly SearchValues<char> DeleteAndC1 = Range(0x7F, 0x9F);
    private static readonly SearchValues<char> Surrogates = Range(0xD800, 0xDFFF);
    private static readonly SearchValues<char> VisibleAscii = Range(' ', '~');

    public static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAny(C0) || text.ContainsAny(DeleteAndC1);

    public static bool IsVisibleAscii(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(VisibleAscii);

    public static bool HasSurrogate(ReadOnlySpan<char> text) => text.ContainsAny(Surrogates);

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Surrogates) is >= 0 and var index)
        {
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return true;

            text = text[(index + 2)..];
        }

        return false;
    }

    private static SearchValues<char> Range(int first, int last) =>
        SearchValues.Create([.. Enumerable.Range(first, last - first + 1).Select(code => (char)code)]);
}
