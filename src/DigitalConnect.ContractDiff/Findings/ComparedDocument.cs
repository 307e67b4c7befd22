namespace DigitalConnect.ContractDiff.Findings;

/// <summary>A document that was compared, with the verdict on it alone.</summary>
/// <param name="Name">Its path below the folder of the documents; null if it was compared alone.</param>
/// <param name="Base">The old document, as the caller named it; null if there was none.</param>
/// <param name="Revision">The new document, likewise.</param>
/// <param name="WireBreaking">Whether programs that speak to the old one break.</param>
/// <param name="ClientBreaking">Whether users of the generated client break.</param>
/// <param name="SuggestedVersionBump">The bump of its own version that its change asks for.</param>
internal sealed record ComparedDocument(
    string? Name, string? Base, string? Revision, bool WireBreaking, bool ClientBreaking, string SuggestedVersionBump);
