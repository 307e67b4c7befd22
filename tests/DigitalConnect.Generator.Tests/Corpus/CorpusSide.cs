namespace DigitalConnect.Generator.Tests.Corpus;

/// <summary>What became of the documents of a corpus with one set of templates.</summary>
/// <param name="Code">The generated code, by the name of the document.</param>
/// <param name="Refused">Why no code was generated.</param>
/// <param name="Broken">What the compiler said of the code.</param>
internal sealed record CorpusSide(
    IReadOnlyDictionary<string, string> Code, IReadOnlyDictionary<string, string> Refused, IReadOnlyDictionary<string, string> Broken)
{
    public bool Compiles(string name) => Code.ContainsKey(name) && !Broken.ContainsKey(name);

    public string FateOf(string name) => Compiles(name) ? "compiles" : Broken.ContainsKey(name) ? "is broken" : "is refused";
}
