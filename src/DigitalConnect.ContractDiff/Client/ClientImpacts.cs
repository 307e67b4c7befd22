using DigitalConnect.ContractDiff.Client.Effects;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Wire;

namespace DigitalConnect.ContractDiff.Client;

/// <summary>Says of a change what it does to C# code that uses the generated client.</summary>
internal static class ClientImpacts
{
    /// <summary>The findings, with the effects that each has on the client, and with findings of their own for breaks that nothing on the
    /// wire causes.</summary>
    public static IEnumerable<Finding> AddTo(IReadOnlyList<Finding> findings, Session session, IReadOnlyList<Impact> impacts)
    {
        if (impacts.Count == 0)
            return findings;
        var index = new FindingIndex(session.Base, session.Revision, findings);
        var caused = impacts.Select(impact => (Impact: impact, At: index.Find(impact))).ToLookup(pair => pair.At, pair => pair.Impact);
        return findings.Select((finding, at) => finding with { Client = Effects(caused[at]) }).Concat(Own(caused[null]));
    }

    private static IReadOnlyList<ClientEffect> Effects(IEnumerable<Impact> impacts) => [.. impacts.Select(impact => impact.Effect).Distinct()];

    private static IEnumerable<Finding> Own(IEnumerable<Impact> impacts)
    {
        foreach (var impact in impacts.DistinctBy(impact => impact.Effect))
        {
            if (impact is { Rule: { } rule, Effect.IsBreaking: true })
                yield return Own(impact, rule, impact.Operations());
        }
    }

    private static Finding Own(Impact impact, Rule rule, IReadOnlyList<string> operations) => new()
    {
        Rule = rule,
        Severity = rule.Severity,
        Operation = operations.Count > 0 ? operations[0] : null,
        Operations = operations,
        Pointer = impact.Node.Pointer,
        Message = $"{impact.Effect.Member}: {impact.Effect.Effect}",
        Base = impact.Before?.Location,
        Revision = impact.After?.Location,
        Client = [impact.Effect],
    };
}
