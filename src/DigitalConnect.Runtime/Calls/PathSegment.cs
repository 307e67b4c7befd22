using DigitalConnect.Runtime.Contract;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>Values in a path: each must arrive as exactly one segment. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>Escapes a value (RFC 3986, section 2.1), so that nothing is left in it that could end the segment.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="value">The value. Dot segments, which no escaping survives, were refused before.</param>
    public static string Escape<T, TCodec>(T value)
        where TCodec : struct, ITextCodec<T> => Uri.EscapeDataString(TCodec.Format(value));

    /// <summary>Escapes an array: each element, with commas between (OpenAPI 3.0, style <c>simple</c>).</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="values">The elements.</param>
    /// <param name="separator">What stands between them.</param>
    public static string EscapeList<T, TCodec>(IReadOnlyList<T> values, string separator = ",")
        where TCodec : struct, ITextCodec<T> => string.Join(separator, values.Select(Escape<T, TCodec>));

    /// <summary>Escapes a value as JSON (a parameter with <c>content</c>).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="value">The value.</param>
    public static string EscapeJson<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> => Uri.EscapeDataString(JsonText<T, TCodec>.Format(value));

    /// <summary>Checks that a value can be one segment of a path.</summary>
    /// <param name="violations">Where violations are added.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="value">The value; null for none.</param>
    public static void Check(ref ContractViolations? violations, string parameter, string? value)
    {
        if (value is "")
            ContractViolations.Add(ref violations, parameter, "must not be empty: it is a segment of the path");
        else if (value is "." or "..")
            ContractViolations.Add(ref violations, parameter, "must not be a dot segment (RFC 3986, section 3.3): it would change the path");
        else if (value is null || UnsafeText.IsVisibleAscii(value))
            return;
        else if (UnsafeText.HasControls(value))
            ContractViolations.Add(ref violations, parameter, "must not have control characters");
        else if (UnsafeText.HasLoneSurrogate(value))
            ContractViolations.Add(ref violations, parameter, "must be well-formed Unicode: it has half of a surrogate pair");
    }
}
