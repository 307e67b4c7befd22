namespace DigitalConnect.Cli.Batches;

/// <summary>A key that a line of the file has.</summary>
/// <param name="Key">The digest of the key.</param>
/// <param name="Line">The first line that has it.</param>
/// <param name="Occurrences">How many equal lines there were, if the key was derived from what the line says; 0 if the line gave it.</param>
internal readonly record struct SeenKey(Digest Key, int Line, int Occurrences);
