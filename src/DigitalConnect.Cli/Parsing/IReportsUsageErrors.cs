using System.CommandLine;

namespace DigitalConnect.Cli.Parsing;

/// <summary>A command whose stdout is read by programs, so that a usage error stands there, too.</summary>
internal interface IReportsUsageErrors
{
    Task ReportAsync(ParseResult parsed, IReadOnlyList<string> errors);
}
