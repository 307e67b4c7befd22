using System.CommandLine;
using System.Globalization;

namespace DigitalConnect.Cli.Parsing;

/// <summary>An option that is a whole number between two others.</summary>
internal sealed class NumberOption : Option<int>
{
    /// <param name="name">Its name.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    /// <param name="otherwise">What it is where none is given.</param>
    public NumberOption(string name, int least, int most, int otherwise)
        : base(name)
    {
        HelpName = "N";
        DefaultValueFactory = _ => otherwise;

        // Not a validator: one that asks for the value of "abc" throws.
        CustomParser = result =>
        {
            var isNumber = int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= least && number <= most)
                return number;

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {least} to {most}."));
            return otherwise;
        };
    }
}
