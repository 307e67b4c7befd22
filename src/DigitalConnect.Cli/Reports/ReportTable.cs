using System.Globalization;
using DigitalConnect.Cli.Terminal;
using Spectre.Console;

namespace DigitalConnect.Cli.Reports;

/// <summary>What was done, as a person reads it.</summary>
internal static class ReportTable
{
    public static Table Of(MessageReport report, Operation operation)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false }.AddColumn("").AddColumn("");
        table.AddRow(new Text(operation == Operation.Send ? "Message" : "Conversation"), report.IsPartial
            ? new Text("delivered, without some attachments (206)", Color.Yellow)
            : new Text(string.Create(CultureInfo.InvariantCulture, $"{operation.Done} ({report.StatusCode})"), Color.Green));

        Add("Reason", report.PartialFailReason);
        Add(operation == Operation.Send ? "Conversation" : "Id", report.ConversationId);
        Add("Message id", report.MessageId);
        Add("Created", report.CreatedAt?.ToString("u", CultureInfo.InvariantCulture));
        Add("Idempotency key", report.IdempotencyKey);
        return table;

        void Add(string name, string? value)
        {
            if (value is not null)
                table.AddRow(new Text(name), new Text(TerminalText.Escape(value)));
        }
    }
}
