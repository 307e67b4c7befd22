using System.Globalization;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>The processor time of a call, in microseconds, round by round, and of the baseline in the same rounds.</summary>
internal sealed class Cost(IReadOnlyList<double> times, IReadOnlyList<double> baseline)
{
    private readonly double[] _sorted = [.. times.Order()];
    private readonly double[] _ratios = [.. times.Select((time, round) => time / baseline[round]).Order()];

    /// <summary>The headings of what <see cref="ToString"/> gives: the median, the least, both as a ratio, and
    /// where the middle half of the ratios lies.</summary>
    public const string Headings = "µs | least | ratio | of the least | middle half";

    public const string Alignments = "---:|---:|---:|---:|---:";

    /// <summary>The ratio to the baseline's least.</summary>
    private double LeastRatio => _sorted[0] / baseline.Min();

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_sorted[_sorted.Length / 2]:0.00} | {_sorted[0]:0.00} | {_ratios[_ratios.Length / 2]:0.00} | {LeastRatio:0.00} | " +
            $"{_ratios[_ratios.Length / 4]:0.00} to {_ratios[_ratios.Length * 3 / 4]:0.00}");
}
