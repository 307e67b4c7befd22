namespace DigitalConnect.Relay.Storage;

/// <summary>What stands in the database can't be read, and the next attempt won't read it either.</summary>
/// <param name="column">The column.</param>
/// <param name="table">Its table.</param>
/// <param name="why">What is wrong with the value, as a sentence.</param>
/// <param name="reason">Who found it.</param>
internal sealed class UnreadableRowException(string column, string table, string why, Exception? reason = null) : Exception(
    $"The value in column {column} of table {table} can't be read: {why} Correct the value and replay the message, or skip it.", reason);
