using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Comparing;

/// <summary>Makes one finding of equal drafts, with every operation that they reach.</summary>
internal static class FindingCollector
{
    public static IReadOnlyList<Finding> Collect(Session session)
    {
        var operations = new Dictionary<FindingDraft, List<string>>();
        foreach (var scope in session.Operations.Prepend(session.Document))
        {
            foreach (var draft in scope.Drafts.Concat(Reached(scope)).Distinct())
            {
                if (!operations.TryGetValue(draft, out var reached))
                    operations.Add(draft, reached = []);
                if (scope.Name is not null)
                    reached.Add(scope.Name);
            }
        }

        return
        [
            .. operations.Select(pair => Finding(pair.Key, pair.Value))
                .OrderBy(finding => finding.Operation, StringComparer.Ordinal)
                .ThenBy(finding => finding.Pointer, StringComparer.Ordinal)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static Finding Finding(FindingDraft draft, List<string> operations) => new()
    {
        Id = draft.Id,
        Level = RuleTable.Find(draft.Id)?.Level ?? throw new InvalidOperationException($"There is no rule '{draft.Id}'."),
        Operation = operations.Count > 0 ? operations[0] : null,
        Pointer = draft.Pointer,
        Message = draft.Message,
        Base = draft.Base,
        Revision = draft.Revision,
        Use = draft.Use,
        Operations = operations,
    };

    private static IEnumerable<FindingDraft> Reached(OperationScope scope)
    {
        var seen = new HashSet<SchemaComparison>();
        var pending = new Stack<SchemaComparison>(scope.Schemas.AsEnumerable().Reverse());
        while (pending.TryPop(out var comparison))
        {
            if (!comparison.HasFindings || !seen.Add(comparison))
                continue;
            foreach (var draft in comparison.Drafts)
                yield return draft;
            for (var at = comparison.Children.Count - 1; at >= 0; at--)
                pending.Push(comparison.Children[at]);
        }
    }
}
