using DigitalConnect.Cli.Reports;

namespace DigitalConnect.Cli.Batches;

/// <summary>What became of a message.</summary>
/// <param name="Message">The message that was sent; null if an earlier run had delivered it.</param>
/// <param name="Report">What became of it.</param>
internal readonly record struct Outcome(BatchMessage? Message, MessageReport Report);
