using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DigitalConnect.Cli.Batches;

/// <summary>The keys of a file, in memory that does not grow with it beyond 8 MB.</summary>
/// <remarks>
/// Keys hardly ever come again, and the filter knows that one is new. So they are only noted, one after the other; the table, which costs
/// two calls of the system for each, is filled when one perhaps comes again.
/// </remarks>
/// <param name="count">How many there will be.</param>
internal sealed class SeenKeys(long count) : IDisposable
{
    private readonly DigestFilter _filter = new(count);
    private readonly TemporaryLog _log = new();
    private DigestTable<(int Line, int Occurrences)>? _table;

    /// <returns>Whether the key was not there.</returns>
    /// <exception cref="Terminal.CommandException">There is no room for it.</exception>
    public bool TryAdd(SeenKey seen)
    {
        if (_table is null && _filter.Add(seen.Key))
        {
            _log.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<SeenKey>(in seen)));
            return true;
        }

        return Table().TryAdd(seen.Key, (seen.Line, seen.Occurrences));
    }

    /// <summary>What is known of a key that was added.</summary>
    public SeenKey Find(Digest key)
    {
        var (line, occurrences) = Table().Find(key)!.Value;
        return new SeenKey(key, line, occurrences);
    }

    /// <summary>Replaces what is known of a key.</summary>
    /// <exception cref="Terminal.CommandException">There is no room for it.</exception>
    public void Set(SeenKey seen) => Table().Set(seen.Key, (seen.Line, seen.Occurrences));

    public void Dispose()
    {
        _log.Dispose();
        _table?.Dispose();
    }

    private DigestTable<(int Line, int Occurrences)> Table() => _table ??= Fill(new(count));

    private DigestTable<(int Line, int Occurrences)> Fill(DigestTable<(int Line, int Occurrences)> table)
    {
        using var noted = _log.OpenRead();
        var bytes = new byte[Unsafe.SizeOf<SeenKey>()];
        while (noted.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length)
        {
            var seen = MemoryMarshal.Read<SeenKey>(bytes);
            table.Set(seen.Key, (seen.Line, seen.Occurrences));
        }

        return table;
    }
}
