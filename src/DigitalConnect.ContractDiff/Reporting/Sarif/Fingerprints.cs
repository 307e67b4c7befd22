using System.Security.Cryptography;
using System.Text;
using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>
/// Fingerprints by which a finding is known again in a later run. They are made of rule and pointer alone, so that neither
/// moved lines nor a reworded message make an old finding new.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The fingerprint; a second finding of the same rule at the same pointer gets another one.</summary>
    public string Of(Finding finding)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Id}\n{finding.Pointer}")).AsSpan(0, 16));
        return $"{hash}:{_seen[hash] = _seen.GetValueOrDefault(hash) + 1}";
    }
}
