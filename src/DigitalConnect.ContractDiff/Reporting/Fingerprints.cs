using System.Security.Cryptography;
using System.Text;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>
/// Fingerprints by which a finding is known again in a later run. They are made of rule, pointer and document alone, so that neither
/// moved lines nor a reworded message make an old finding new.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The fingerprint; a second finding of the same rule at the same pointer gets another one.</summary>
    public string Of(Finding finding)
    {
        var known = string.Join('\n', new[] { finding.Id, finding.Pointer, finding.Document }.OfType<string>());
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)).AsSpan(0, 16));
        return $"{hash}:{_seen[hash] = _seen.GetValueOrDefault(hash) + 1}";
    }
}
