using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>Reads columns that may be null, and times.</summary>
internal static class Columns
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Reads a time. Who looks at a damaged row must see it, so what lies outside of the calendar is read as its nearest end.</summary>
    public static DateTimeOffset Time(this DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(row.GetInt64(column), Earliest, Latest));

    public static DateTimeOffset? TimeOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    /// <summary>Whether a column has a time that a calendar has, or null.</summary>
    public static bool HasTime(this DbDataReader row, int column) =>
        row.IsDBNull(column) || (row.GetInt64(column) >= Earliest && row.GetInt64(column) <= Latest);

    /// <summary>Now, as the database has it.</summary>
    public static long Milliseconds(this TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();
}
