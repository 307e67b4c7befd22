using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the parameters of a method.</summary>
internal static class MethodParametersComparer
{
    public static void Compare(TypePairs types, ClientMethod before, ClientMethod after, MethodReport report)
    {
        var pairs = Pair(before, after);
        foreach (var (old, now) in pairs)
            MethodParameterComparer.Compare(types, old, now, report);
        foreach (var removed in before.Parameters.Where(parameter => pairs.All(pair => pair.Before != parameter)))
            report(ClientRules.ParameterRemoved, $"parameter {removed.Name} removed", true, removed.Node, null, Aspects.Removal);
        foreach (var added in after.Parameters.Where(parameter => pairs.All(pair => pair.After != parameter)))
        {
            var effect = added.IsOptional
                ? $"optional parameter {added.Name} added: arguments behind it that are given by position, the cancellation token above all, "
                    + "are no longer where they belong"
                : $"required parameter {added.Name} added";
            report(ClientRules.ParameterAdded, effect, true, null, added.Node, Aspects.None);
        }

        CompareOrder(pairs, after, report);
    }

    // By name, as callers know them; two of one name are told apart by what they are on the wire.
    private static List<(ClientParameter Before, ClientParameter After)> Pair(ClientMethod before, ClientMethod after)
    {
        var waiting = after.Parameters.ToList();
        var found = new Dictionary<ClientParameter, ClientParameter>(ReferenceEqualityComparer.Instance);
        Match((old, now) => old.Name == now.Name && old.Identity == now.Identity);
        Match((old, now) => old.Name == now.Name);
        Match((old, now) => old.Identity == now.Identity);
        return [.. before.Parameters.Where(found.ContainsKey).Select(parameter => (parameter, found[parameter]))];

        void Match(Func<ClientParameter, ClientParameter, bool> areSame)
        {
            foreach (var old in before.Parameters.Where(parameter => !found.ContainsKey(parameter)))
            {
                if (waiting.Find(now => areSame(old, now)) is not { } same)
                    continue;
                found.Add(old, same);
                waiting.Remove(same);
            }
        }
    }

    private static void CompareOrder(List<(ClientParameter Before, ClientParameter After)> pairs, ClientMethod after, MethodReport report)
    {
        var now = after.Parameters.Where(parameter => pairs.Any(pair => pair.After == parameter)).ToList();
        if (now.SequenceEqual(pairs.Select(pair => pair.After)))
            return;
        // What is required comes first: one that became so, or no longer is, moves the others.
        var (cause, effect) = pairs.Where((pair, at) => now[at] != pair.After).MaxBy(pair => pair.Before.IsOptional != pair.After.IsOptional);
        var (old, current) = (string.Join(", ", pairs.Select(pair => pair.Before.Name)), string.Join(", ", now.Select(parameter => parameter.Name)));
        report(
            ClientRules.ParameterReordered,
            $"parameters in another order: ({old}) -> ({current})",
            true,
            cause.Node,
            effect.Node,
            Aspects.Requiredness);
    }
}
