using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Knows which nodes say the same in both documents, and so does everything that they refer to: nothing about them has to be
/// compared.</summary>
/// <remarks>The order counts, as it does for generated code; what only is in another order is compared as if it had changed.</remarks>
internal sealed class UnchangedNodes(Contract before, Contract after)
{
    private readonly Dictionary<(DocumentNode Before, DocumentNode After), bool> _known = [];
    private readonly List<(DocumentNode, DocumentNode)> _found = [];

    /// <summary>Whether two nodes that stand at the same place are the same, in whatever they lead to, too.</summary>
    public bool Contain(DocumentNode? old, DocumentNode? now)
    {
        if (old is null || now is null || before.Is31 != after.Is31)
            return old is null && now is null;
        if (!_known.TryGetValue((old, now), out var isUnchanged))
            _known[(old, now)] = isUnchanged = Compare(old, now);
        return isUnchanged;
    }

    /// <summary>Whether two operations are the same, the parameters of their paths included.</summary>
    public bool Contain(Endpoint old, Endpoint now) =>
        old.Path == now.Path && Contain(old.Node, now.Node) && Contain(old.PathItem["parameters"], now.PathItem["parameters"]);

    private bool Compare(DocumentNode old, DocumentNode now)
    {
        _found.Clear();
        var isEqual = AreEqual(old, now, _found);
        for (var at = 0; at < _found.Count && isEqual; at++)
            isEqual = IsUnchanged(_found[at]);
        return isEqual;
    }

    private bool IsUnchanged((DocumentNode Before, DocumentNode After) target)
    {
        if (!_known.ContainsKey(target))
            Explore(target);
        return _known[target];
    }

    // Definitions refer to each other in circles: each is taken for unchanged until one that it leads to proves otherwise.
    private void Explore((DocumentNode Before, DocumentNode After) start)
    {
        var users = new Dictionary<(DocumentNode, DocumentNode), List<(DocumentNode, DocumentNode)>>();
        var changed = new Queue<(DocumentNode, DocumentNode)>();
        var pending = new Queue<(DocumentNode Before, DocumentNode After)>([start]);
        _known.Add(start, true);
        while (pending.TryDequeue(out var pair))
        {
            var targets = new List<(DocumentNode, DocumentNode)>();
            if (!AreEqual(pair.Before, pair.After, targets))
                changed.Enqueue(pair);
            foreach (var target in targets)
            {
                if (!users.TryGetValue(target, out var known))
                    users.Add(target, known = []);
                known.Add(pair);
                if (_known.TryAdd(target, true))
                    pending.Enqueue(target);
                else if (!_known[target])
                    changed.Enqueue(pair);
            }
        }

        while (changed.TryDequeue(out var pair))
        {
            if (_known[pair])
                users.GetValueOrDefault(pair)?.ForEach(changed.Enqueue);
            _known[pair] = false;
        }
    }

    private bool AreEqual(DocumentNode old, DocumentNode now, List<(DocumentNode, DocumentNode)> targets) => (old, now) switch
    {
        (MappingNode left, MappingNode right) => AreEqual(left, right, targets),
        (SequenceNode left, SequenceNode right) => AreEqual(left, right, targets),
        _ => NodeEquality.AreEqual(old, now),
    };

    private bool AreEqual(SequenceNode left, SequenceNode right, List<(DocumentNode, DocumentNode)> targets)
    {
        var isEqual = left.Count == right.Count;
        for (var at = 0; at < left.Count && isEqual; at++)
            isEqual = AreEqual(left[at], right[at], targets);
        return isEqual;
    }

    private bool AreEqual(MappingNode left, MappingNode right, List<(DocumentNode, DocumentNode)> targets)
    {
        var isEqual = left.Count == right.Count;
        for (var at = 0; at < left.Count && isEqual; at++)
        {
            var ((key, old), (other, now)) = (left[at], right[at]);
            isEqual = key == other && AreEqual(old, now, targets)
                && (!MappingNode.IsReference(key) || LeadSomewhere(key, left, right, targets))
                && (key != "discriminator" || ExtendSame(left, right, targets));
        }

        return isEqual;
    }

    // Any schema that extends one with a discriminator may stand in its place.
    private bool ExtendSame(MappingNode left, MappingNode right, List<(DocumentNode, DocumentNode)> targets)
    {
        var (old, now) = (before.Derived.Of(left), after.Derived.Of(right));
        if (old.Count != now.Count || !old.Keys.All(now.ContainsKey))
            return false;
        targets.AddRange(old.Select(derived => (derived.Value, now[derived.Key])));
        return true;
    }

    private bool LeadSomewhere(string key, MappingNode left, MappingNode right, List<(DocumentNode, DocumentNode)> targets)
    {
        if (left.Reference is null)
            return true;
        // Of a $ref and a $dynamicRef, the second is not followed.
        if (key == "$dynamicRef" && !left.IsDynamic)
            return false;
        if (before.References.Resolve(left) is not { } old || after.References.Resolve(right) is not { } now)
            return false;
        targets.Add((old, now));
        return true;
    }
}
