using System.Text.Json;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>Writes reports for programs.</summary>
internal static class ReportOutput
{
    public static Task WriteJsonAsync(this CommandContext context, AttachmentReport report) =>
        context.Output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Default.AttachmentReport));

    public static Task WriteJsonAsync(this CommandContext context, MessageReport report) =>
        context.Output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Default.MessageReport));
}
