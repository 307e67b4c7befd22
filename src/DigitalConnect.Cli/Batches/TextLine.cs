namespace DigitalConnect.Cli.Batches;

/// <summary>A line of a file.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Position">Where it begins, in bytes.</param>
/// <param name="Bytes">What it says, without the line feed.</param>
/// <param name="IsTerminated">Whether it ends with a line feed; otherwise the file ends here.</param>
internal readonly record struct TextLine(int Number, long Position, ReadOnlyMemory<byte> Bytes, bool IsTerminated);
