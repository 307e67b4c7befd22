using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>A part of a request that the server refused.</summary>
/// <param name="Name">Which.</param>
/// <param name="Description">Why.</param>
internal sealed record FieldReport(string Name, string Description)
{
    public static FieldReport Of(ErrorField field) => new(TerminalText.Cut(field.Name) ?? "", TerminalText.Cut(field.Description) ?? "");
}
