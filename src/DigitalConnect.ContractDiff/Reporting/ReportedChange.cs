using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>A change as people are told of it: once, though it may be a finding in requests and another in responses.</summary>
/// <param name="Finding">The worst finding.</param>
/// <param name="Others">The findings that say the same of other places where the definition is used.</param>
internal sealed record ReportedChange(Finding Finding, IReadOnlyList<Finding> Others)
{
    /// <summary>What it does to the generated client, without what the message says already.</summary>
    public IEnumerable<ClientEffect> Client =>
        Others.Prepend(Finding).SelectMany(finding => finding.Client)
            .Distinct()
            .Where(effect => $"{effect.Member}: {effect.Effect}" != Finding.Message);

    /// <summary>Whether any of the findings breaks programs.</summary>
    public bool IsBreaking => Others.Prepend(Finding).Any(finding => finding.IsBreaking);

    public bool BreaksClient => Others.Prepend(Finding).Any(finding => finding.BreaksClient);

    /// <summary>The severity in a word; a break of the client alone is no mere information.</summary>
    public string Label => Finding switch
    {
        { Severity: Severity.Error } => Severity.Error.Name(),
        _ when !BreaksClient => Finding.Severity.Name(),
        { Severity: Severity.Warning } => "client break, warning",
        _ => "client break",
    };

    /// <summary>Joins findings that say the same, each at the place of the first of them.</summary>
    public static IReadOnlyList<ReportedChange> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(Key).Select(group => new ReportedChange(group.First(), [.. group.Skip(1)]))];

    /// <summary>An effect on the client in a line.</summary>
    public static string Describe(ClientEffect effect) => $"{effect.Member}: {effect.Effect}{(effect.IsBreaking ? " (breaking)" : "")}";

    /// <summary>One of the other findings in a line.</summary>
    public static string Describe(Finding other, int most) =>
        $"{other.Severity.Name()} as {Noun(other)} [{other.Id}]: {string.Join(", ", Reach.Of(other, most))}";

    // "request property 'A.b': became required" and "response property 'A.b': became required" are one change of one definition.
    private static object Key(Finding finding) => finding.Rule.Direction == Direction.None
        ? finding
        : (finding.Document, finding.Pointer, finding.Base, finding.Revision, finding.Message[Noun(finding).Length..]);

    private static string Noun(Finding finding)
    {
        var end = finding.Message.IndexOfAny(['\'', ':']);
        return end < 0 ? "" : finding.Message[..end].TrimEnd();
    }
}
