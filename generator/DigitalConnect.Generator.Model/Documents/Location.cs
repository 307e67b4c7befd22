namespace DigitalConnect.Generator.Documents;

/// <summary>A place in a contract. Lines and columns start at 1.</summary>
internal sealed record Location(string File, int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
