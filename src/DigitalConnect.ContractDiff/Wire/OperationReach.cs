using System.Numerics;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>Which operations lead to which schema comparison: one bit per operation, so that a large contract costs little.</summary>
internal sealed class OperationReach
{
    private readonly IReadOnlyList<OperationScope> _operations;
    private readonly Dictionary<SchemaComparison, ulong[]> _reach = [];

    public OperationReach(IReadOnlyList<OperationScope> operations)
    {
        _operations = operations;
        var changed = new Queue<SchemaComparison>();
        for (var at = 0; at < operations.Count; at++)
        {
            foreach (var root in operations[at].Schemas.Where(root => root.HasFindings))
            {
                Bits(root)[at / 64] |= 1UL << (at % 64);
                changed.Enqueue(root);
            }
        }

        Spread(changed);
    }

    /// <summary>The comparisons that an operation reaches, with the numbers of the operations in order.</summary>
    public IEnumerable<(SchemaComparison Comparison, ulong[] Operations)> All => _reach.Select(pair => (pair.Key, pair.Value));

    /// <summary>The names of the operations in a set.</summary>
    public IReadOnlyList<string> Names(ulong[] operations)
    {
        var names = new List<string>();
        for (var word = 0; word < operations.Length; word++)
        {
            for (var rest = operations[word]; rest != 0; rest &= rest - 1)
                names.Add(_operations[(word * 64) + BitOperations.TrailingZeroCount(rest)].Name!);
        }

        return names;
    }

    private void Spread(Queue<SchemaComparison> changed)
    {
        var waiting = changed.ToHashSet();
        while (changed.TryDequeue(out var comparison))
        {
            waiting.Remove(comparison);
            var bits = _reach[comparison];
            foreach (var child in comparison.Children)
            {
                if (child.HasFindings && Add(bits, Bits(child)) && waiting.Add(child))
                    changed.Enqueue(child);
            }
        }
    }

    private static bool Add(ulong[] from, ulong[] to)
    {
        var grew = 0UL;
        for (var word = 0; word < from.Length; word++)
        {
            grew |= from[word] & ~to[word];
            to[word] |= from[word];
        }

        return grew != 0;
    }

    private ulong[] Bits(SchemaComparison comparison)
    {
        if (!_reach.TryGetValue(comparison, out var bits))
            _reach.Add(comparison, bits = new ulong[(_operations.Count + 63) / 64]);
        return bits;
    }
}
