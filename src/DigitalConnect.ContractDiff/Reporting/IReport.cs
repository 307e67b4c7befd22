using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>One way to write a verdict. The same verdict gives the same text, whenever and wherever it is written.</summary>
internal interface IReport
{
    /// <summary>Writes the verdict.</summary>
    string Render(Verdict verdict);
}
