using System.Globalization;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Reads <c>x-sunset</c>, the date from which on something may be gone.</summary>
internal static class Sunset
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
