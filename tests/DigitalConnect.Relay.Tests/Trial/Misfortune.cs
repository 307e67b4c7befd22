namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>Decides which requests fail.</summary>
internal sealed class Misfortune(TrialSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(settings.Seed);

    public Fate Next() => Draw() switch
    {
        var x when x < settings.Failures / 2 => Fate.FailsBefore,
        var x when x < settings.Failures => Fate.FailsAfter,
        _ => Fate.Arrives,
    };

    public bool Chance(double share) => Draw() < share;

    private double Draw()
    {
        lock (_gate)
            return _random.NextDouble();
    }
}
