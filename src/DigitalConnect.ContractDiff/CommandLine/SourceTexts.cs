using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>Reads the documents that findings stand in, once more: the one report that shows them pays for it, not every run.</summary>
internal static class SourceTexts
{
    /// <summary>The texts, by name. A document that can no longer be read (a pipe) is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>();
        var files = verdict.Changes.SelectMany(finding => new[] { finding.Base, finding.Revision, finding.RemovedFrom, finding.Use })
            .OfType<SourceLocation>()
            .Select(location => location.File);
        foreach (var file in files.Distinct())
        {
            try
            {
                texts[file] = Encoding.UTF8.GetString(await ContractSource.Parse(file).ReadAsync(cancellationToken));
            }
            catch (ContractLoadException)
            {
                continue;
            }
        }

        return texts;
    }
}
