using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Configuration;

/// <summary>A change that is known and wanted, so that it no longer counts.</summary>
internal sealed record AcceptedChange
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The JSON pointer of the definition that changes.</summary>
    public required string Pointer { get; init; }

    /// <summary>The only operation it is accepted for; null for every operation that the change reaches.</summary>
    public string? Operation { get; init; }

    /// <summary>The only document it is accepted in, by its path below the folder of the documents; null for every one.</summary>
    public string? Document { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it is accepted; null if it does not expire.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Where the configuration says so.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Whether it is accepted on <paramref name="today"/>.</summary>
    public bool IsValidOn(DateOnly today) => Expires is not { } last || today <= last;

    /// <summary>Whether it means <paramref name="finding"/>: by rule, pointer and operation, never by its message, which may be reworded.</summary>
    public bool Names(Finding finding) =>
        Rule == finding.Id
        && Canonical(Pointer) == Canonical(finding.Pointer)
        && (Operation is null || finding.Reached.Contains(Operation))
        && (Document is null || finding.Document is null || Document == finding.Document);

    /// <summary>Whether <paramref name="entries"/>, which all name <paramref name="finding"/>, accept it for every operation it reaches.</summary>
    public static bool Cover(IReadOnlyCollection<AcceptedChange> entries, Finding finding) =>
        entries.Count > 0
        && (entries.Any(entry => entry.Operation is null)
            || finding.Reached.All(operation => entries.Any(entry => entry.Operation == operation)));

    private static string Canonical(string pointer) => Uri.UnescapeDataString(pointer.TrimStart('#'));
}
