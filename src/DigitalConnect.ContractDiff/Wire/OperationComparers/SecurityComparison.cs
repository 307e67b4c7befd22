using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares two lists of alternatives and reports by one set of rules.</summary>
internal sealed class SecurityComparison(OperationScope scope, RequirementRules rules, DocumentNode? before, DocumentNode after, DocumentNode subject)
{
    public void Run(IReadOnlyList<Alternative> old, IReadOnlyList<Alternative> now)
    {
        var kept = new HashSet<Alternative>();
        foreach (var alternative in old)
        {
            if (Counterpart(alternative, now) is { } same)
            {
                kept.Add(same);
                CompareScopes(alternative, same);
            }
            else
            {
                Judge(alternative, now, kept);
            }
        }

        foreach (var added in now.Where(alternative => !kept.Contains(alternative)))
            Report(rules.AlternativeAdded, $"{added.Name} is accepted too", before, added.Node ?? after);
    }

    // One scheme may be accepted with either of several scopes: whoever has the scopes of one of them is let in.
    private static Alternative? Counterpart(Alternative old, IReadOnlyList<Alternative> now)
    {
        var similar = now.Where(other => other.HasSameSchemes(old)).ToList();
        return similar.Find(other => other.IsMetBy(old) && old.IsMetBy(other))
            ?? similar.Find(other => other.IsMetBy(old))
            ?? (now.Any(other => other.IsMetBy(old)) ? null : similar.FirstOrDefault());
    }

    private void CompareScopes(Alternative old, Alternative now)
    {
        foreach (var (scheme, scopes) in now.Schemes)
        {
            foreach (var added in scopes.Except(old.Schemes[scheme]))
                Report(rules.ScopeAdded, $"{scheme} needs the scope '{added}'", old.Node, now.Node);
            foreach (var removed in old.Schemes[scheme].Except(scopes))
                Report(rules.ScopeRemoved, $"{scheme} no longer needs the scope '{removed}'", old.Node, now.Node);
        }
    }

    private void Judge(Alternative old, IReadOnlyList<Alternative> now, HashSet<Alternative> kept)
    {
        if (now.FirstOrDefault(other => other.IsMetBy(old)) is { } weaker)
        {
            kept.Add(weaker);
            Report(
                rules.Removed,
                $"{old.Name} {(old.Schemes.Count > 1 ? "are" : "is")} no longer needed: {weaker.Name} "
                    + $"{(weaker.Schemes.Count > 1 ? "are" : "is")} enough",
                old.Node,
                weaker.Node ?? after);
        }
        else if (now.FirstOrDefault(other => old.Schemes.Keys.All(other.Schemes.ContainsKey)) is { } stronger)
        {
            kept.Add(stronger);
            Report(
                rules.Added,
                $"{stronger.Name} {(stronger.Schemes.Count > 1 ? "are" : "is")} needed instead of {old.Name}",
                old.Node ?? before,
                stronger.Node ?? after);
        }
        else
        {
            Report(rules.AlternativeRemoved, $"{old.Name} is no longer accepted", old.Node, after);
        }
    }

    private void Report(Rule rule, string message, DocumentNode? oldNode, DocumentNode? newNode) =>
        scope.Report(rule, message, oldNode, newNode, subject, null);
}
