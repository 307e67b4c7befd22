namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What is wrong with a document that can be read all the same.</summary>
/// <param name="Location">Where.</param>
/// <param name="Reason">What.</param>
internal sealed record LoadFault(SourceLocation Location, string Reason)
{
    public override string ToString() => $"{Location.File}:{Location.Line}:{Location.Column}: {Reason}";
}
