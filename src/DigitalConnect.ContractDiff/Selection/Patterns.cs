using System.Text.RegularExpressions;

namespace DigitalConnect.ContractDiff.Selection;

/// <summary>Regular expressions that users write.</summary>
internal static class Patterns
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"'{pattern}' is no regular expression: {exception.Message}", exception);
        }
    }
}
