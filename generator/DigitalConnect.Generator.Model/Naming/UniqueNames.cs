namespace DigitalConnect.Generator.Naming;

/// <summary>Names of which none is given twice. The second of a name gets a number.</summary>
internal sealed class UniqueNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Taken => _taken;

    public bool Contains(string name) => _taken.Contains(name);

    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
