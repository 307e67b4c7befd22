namespace DigitalConnect.Cli.Batches;

/// <summary>A line that was checked: a message to send, or one that an earlier run delivered.</summary>
/// <param name="Line">Which, from 1.</param>
/// <param name="Message">The message to send; null if it is delivered already.</param>
/// <param name="Delivered">What the journal knows of the message that is delivered.</param>
internal readonly record struct CheckedLine(int Line, BatchMessage? Message, JournalState Delivered);
