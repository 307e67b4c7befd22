namespace DigitalConnect.Cli.Batches;

/// <summary>What a journal knows of a key.</summary>
/// <param name="Digest">What was sent under it.</param>
/// <param name="Delivery">What became of that.</param>
/// <param name="IsPartial">Whether some attachments were missing.</param>
/// <param name="Position">Where the entry stands in the journal.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct JournalState(Digest Digest, DeliveryStatus Delivery, bool IsPartial, long Position, int Length);
