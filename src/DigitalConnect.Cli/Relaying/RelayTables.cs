using System.Globalization;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Spectre.Console;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The queue, as a person reads it.</summary>
internal static class RelayTables
{
    public static Table Of(RelayStatus status, DateTimeOffset now) => Lines(
        ("Waiting", Number(status.Pending)),
        ("Oldest waits", status.OldestPending is { } oldest ? Seconds(now - oldest) : null),
        ("Parked for a person", Number(status.Parked)),
        ("Conversations held", Number(status.HeldConversations)),
        ("Messages behind them", Number(status.Held)),
        ("Open conversations", Number(status.OpenConversations)),
        ("Instances", Number(status.Instances)));

    public static Table Of(RelayMessage message) => Lines([
        ("Message", message.Id),
        ("Thread", message.Thread),
        ("State", message.State.ToString()),
        ("Reason", message.Reason),
        ("Text", message.Text),
        .. (message.Attachments ?? []).Select(file => ("Attachment", (string?)$"{file.Name} ({file.Type}, {file.Size} bytes), id {file.Id}")),
        ("Contact", message.Contact is { } contact ? NameOf(contact) : null),
        ("Enqueued", Time(message.EnqueuedAt)),
        ("Finished", Time(message.FinishedAt)),
        ("May be delivered since", Time(message.UncertainSince)),
        ("Attempts, uncertain", Number(message.Attempts)),
        ("Attempts, not delivered", Number(message.FailedAttempts)),
        ("Conversation", message.ConversationId),
        ("Message id", message.MessageId),
        ("Idempotency key", message.IdempotencyKey)]);

    public static Table Of(IEnumerable<RelayMessage> messages)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("Message", "Thread", "Parked", "May be delivered", "Reason");
        foreach (var message in messages)
        {
            string?[] cells = [message.Id, message.Thread, Time(message.FinishedAt), Time(message.UncertainSince) ?? "no", message.Reason];
            table.AddRow(cells.Select(Cell));
        }

        return table;
    }

    private static Table Lines(params ReadOnlySpan<(string Name, string? Value)> lines)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false }.AddColumn("").AddColumn("");
        foreach (var (name, value) in lines)
        {
            if (value is not null)
                table.AddRow(new Text(name), Cell(value));
        }

        return table;
    }

    private static string NameOf(ContactPerson contact) => contact.Name is null ? contact.Email : $"{contact.Name} <{contact.Email}>";

    private static Text Cell(string? value) => new(TerminalText.Escape(value ?? ""));

    private static string? Time(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) =>
        TimeSpan.FromSeconds(Math.Max(0, (long)time.TotalSeconds)).ToString("c", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
