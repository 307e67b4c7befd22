using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Makes one finding of equal drafts, with every operation that they reach.</summary>
internal sealed class FindingCollector
{
    private readonly IReadOnlyList<OperationScope> _operations;
    private readonly Dictionary<FindingDraft, ulong[]> _found = [];

    private FindingCollector(IReadOnlyList<OperationScope> operations) => _operations = operations;

    public static IReadOnlyList<Finding> Collect(Session session)
    {
        var collector = new FindingCollector(session.Operations);
        var reach = new OperationReach(session.Operations);
        collector.Add(session, reach);
        return Order(collector._found.Select(pair => Finding(pair.Key, reach.Names(pair.Value))));
    }

    /// <summary>The findings in the order of a verdict.</summary>
    public static IReadOnlyList<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Operation, StringComparer.Ordinal)
            .ThenBy(finding => finding.Pointer, StringComparer.Ordinal)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private void Add(Session session, OperationReach reach)
    {
        foreach (var draft in session.Document.Drafts)
            Bits(draft);
        for (var at = 0; at < _operations.Count; at++)
        {
            foreach (var draft in _operations[at].Drafts)
                Bits(draft)[at / 64] |= 1UL << (at % 64);
        }

        foreach (var (comparison, operations) in reach.All)
        {
            foreach (var draft in comparison.Drafts)
            {
                var bits = Bits(draft);
                for (var word = 0; word < bits.Length; word++)
                    bits[word] |= operations[word];
            }
        }
    }

    private ulong[] Bits(FindingDraft draft)
    {
        if (!_found.TryGetValue(draft, out var bits))
            _found.Add(draft, bits = new ulong[(_operations.Count + 63) / 64]);
        return bits;
    }

    private static Finding Finding(FindingDraft draft, IReadOnlyList<string> operations) => new()
    {
        Rule = draft.Rule,
        Severity = draft.Rule.Severity,
        Operation = operations.Count > 0 ? operations[0] : null,
        Pointer = draft.Pointer,
        Message = draft.Message,
        Base = draft.Base,
        Revision = draft.Revision,
        Use = draft.Use,
        Operations = operations,
    };
}
