using System.Globalization;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>Counts what became of the messages of a file.</summary>
internal sealed class BatchTally(int total)
{
    private int _complete;
    private int _partial;
    private int _unknown;
    private int _failed;
    private int _before;

    public int NotTried => total - _complete - _partial - _unknown - _failed;

    public void Add(MessageReport report)
    {
        _ = report switch
        {
            { Error: null, IsPartial: true } => _partial++,
            { Delivery: DeliveryStatus.Delivered } => _complete++,
            { Delivery: DeliveryStatus.Unknown } => _unknown++,
            _ => _failed++,
        };
        if (report.Before is true)
            _before++;
    }

    /// <summary>Adds messages that an earlier run delivered completely.</summary>
    public void AddEarlier(int count)
    {
        _complete += count;
        _before += count;
    }

    public int ToExitCode() => (_unknown + _failed + NotTried, _partial) switch
    {
        ( > 0, _) => ExitCode.Failed,
        (_, > 0) => ExitCode.Partial,
        _ => ExitCode.Delivered,
    };

    public override string ToString()
    {
        string?[] parts =
        [
            Count(_complete, "delivered"),
            Count(_partial, "delivered without some attachments"),
            Count(_failed, "not delivered"),
            Count(_unknown, "perhaps delivered"),
            Count(NotTried, "not tried"),
        ];
        if (total == 0)
            return "there are no messages.";
        var before = Count(_before, "of them by an earlier run");
        return $"{Quantity.Of(total, "message")}: {string.Join(", ", parts.OfType<string>())}{(before is null ? "" : $" ({before})")}.";
    }

    private static string? Count(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
