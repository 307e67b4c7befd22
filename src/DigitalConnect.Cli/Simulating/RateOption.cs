using System.CommandLine;
using System.Globalization;

namespace DigitalConnect.Cli.Simulating;

/// <summary><c>--faults RATE</c>, a probability.</summary>
internal sealed class RateOption : Option<double>
{
    public RateOption(string name)
        : base(name)
    {
        HelpName = "RATE";
        Description = "How likely a request to the APIs fails at random, from 0 to 1, such as 0.1.";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate <= 1)
                return rate;

            result.AddError($"{name} is a number from 0 to 1, such as 0.1.");
            return 0;
        };
    }
}
