using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>Values in a path: each must arrive as exactly one segment.</summary>
internal static class PathSegment
{
    /// <summary>
    /// Escapes a value (RFC 3986, section 2.1). Nothing is left in it that could end the segment; dot segments, which no
    /// escaping survives, were refused before.
    /// </summary>
    public static string Escape<T, TCodec>(T value)
        where TCodec : struct, ITextCodec<T> => Uri.EscapeDataString(TCodec.Format(value));

    /// <summary>Escapes an array: each element, with commas between (OpenAPI 3.0, style <c>simple</c>).</summary>
    public static string EscapeList<T, TCodec>(IReadOnlyList<T> values)
        where TCodec : struct, ITextCodec<T> => string.Join(',', values.Select(Escape<T, TCodec>));

    public static void Check(ref ContractViolations? violations, string parameter, string? value)
    {
        if (value is "")
        {
            ContractViolations.Add(ref violations, parameter, "must not be empty: it is a segment of the path");
        }
        else if (value is "." or "..")
        {
            ContractViolations.Add(ref violations, parameter, "must not be a dot segment (RFC 3986, section 3.3): it would change the path");
        }
        else if (value is not null && UnsafeText.HasControls(value))
        {
            ContractViolations.Add(ref violations, parameter, "must not have control characters");
        }
        else if (value is not null && UnsafeText.HasLoneSurrogate(value))
        {
            ContractViolations.Add(ref violations, parameter, "must be well-formed Unicode: it has half of a surrogate pair");
        }
    }
}
