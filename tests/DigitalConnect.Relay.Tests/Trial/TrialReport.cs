using System.Globalization;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>What arrived at the other end.</summary>
internal sealed record TrialReport(int Arrived, int Lost, int Doubled, int OutOfOrder, TimeSpan Time)
{
    public double PerSecond => Arrived / Time.TotalSeconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Arrived} arrived, {Lost} lost, {Doubled} doubled, {OutOfOrder} out of order; {Time.TotalSeconds:0.0} s, {PerSecond:0} a second");
}
