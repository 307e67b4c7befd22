using System.Numerics;

namespace DigitalConnect.Cli.Batches;

/// <summary>
/// Tells that a digest was certainly not seen before, or perhaps was (a Bloom filter): nearly all are new, and then no file has to be asked.
/// </summary>
/// <remarks>
/// Of up to a million digests, one in ten million that are new is taken for one that was seen, for 8 bytes of memory a digest. The memory
/// ends there: of more digests, more are taken for seen.
/// </remarks>
internal sealed class DigestFilter
{
    private const int BitsPerDigest = 64;
    private const int BitsInWord = 64;
    private const int Probes = 6;
    private const ulong MostBits = 1UL << 26;

    private readonly ulong[] _words;
    private readonly ulong _mask;

    /// <param name="count">How many digests there will be.</param>
    public DigestFilter(long count)
    {
        var bits = Math.Min(BitOperations.RoundUpToPowerOf2((ulong)Math.Max(count, 1) * BitsPerDigest), MostBits);
        _words = new ulong[bits / BitsInWord];
        _mask = bits - 1;
    }

    /// <returns>Whether it is certain that the digest was not there.</returns>
    public bool Add(Digest digest)
    {
        var (isNew, position, step) = (false, digest.High, digest.Low | 1);
        for (var probe = 0; probe < Probes; probe++, position += step)
        {
            var bit = 1UL << (int)(position % BitsInWord);
            ref var word = ref _words[(position & _mask) / BitsInWord];
            isNew |= (word & bit) == 0;
            word |= bit;
        }

        return isNew;
    }
}
