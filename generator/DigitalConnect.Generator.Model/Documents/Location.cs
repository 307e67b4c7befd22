namespace DigitalConnect.Generator.Documents;

/// <summary>A place in a contract. Lines and columns start at 1.</summary>
internal readonly record struct Location(string File, int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
