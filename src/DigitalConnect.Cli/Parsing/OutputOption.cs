using System.CommandLine;

namespace DigitalConnect.Cli.Parsing;

/// <summary><c>--output table|json</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    private const string Json = "json";

    public OutputOption()
        : base("--output")
    {
        Description = "A table for people (the default), or JSON on stdout for programs: one object, and nothing else. With --from a line " +
            "for each message, of words on a terminal and JSON elsewhere, unless one is asked for.";
        HelpName = "table|json";
        this.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", Json);
    }

    /// <summary>Whether JSON was asked for; null where nothing was.</summary>
    public bool? IsJson(ParseResult parsed) =>
        parsed.GetResult(this)?.Tokens is [{ Value: var output }] ? Json.Equals(output, StringComparison.OrdinalIgnoreCase) : null;
}
