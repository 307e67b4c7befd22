using System.Text.Json;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>Writes reports for programs.</summary>
internal static class ReportOutput
{
    public static Task WriteJsonAsync(this CommandContext context, AttachmentReport report) =>
        context.Output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Default.AttachmentReport));

    public static Task WriteJsonAsync(this CommandContext context, MessageReport report) => context.Output.WriteLineAsync(Json(report));

    public static void WriteJson(this CommandContext context, MessageReport report) => context.Output.WriteLine(Json(report));

    private static string Json(MessageReport report) => JsonSerializer.Serialize(report, ReportJson.Default.MessageReport);
}
