using DigitalConnect.Cli.Reports;

namespace DigitalConnect.Cli.Batches;

/// <summary>A line of a journal: a message that was delivered.</summary>
/// <param name="To">The account that it was delivered to. Elsewhere it is still to be sent.</param>
/// <param name="Message">What was reported of it.</param>
internal sealed record JournalEntry(string To, MessageReport Message);
