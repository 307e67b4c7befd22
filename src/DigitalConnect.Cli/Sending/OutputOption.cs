using System.CommandLine;

namespace DigitalConnect.Cli.Sending;

/// <summary><c>--output table|json</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    private const string Json = "json";

    public OutputOption()
        : base("--output")
    {
        Description = "A table for people (the default), or JSON on stdout for programs: one object, and nothing else.";
        HelpName = "table|json";
        this.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", Json);
    }

    public bool IsJson(ParseResult parsed) => Json.Equals(parsed.GetValue(this), StringComparison.OrdinalIgnoreCase);
}
