namespace DigitalConnect.Generator.Naming;

/// <summary>Names of which none is given twice. The second of a name gets a number.</summary>
internal sealed class UniqueNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    // Hundreds of schemas may want one name: the numbers that were tried for one are not tried for the next.
    private Dictionary<string, int>? _numbers;

    public IReadOnlyCollection<string> Taken => _taken;

    public bool Contains(string name) => _taken.Contains(name);

    public string Take(string wanted)
    {
        if (_taken.Add(wanted))
            return wanted;

        _numbers ??= new(StringComparer.Ordinal);
        var number = _numbers.GetValueOrDefault(wanted, 1);
        string name;
        do
        {
            name = wanted + (++number).ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(name));

        _numbers[wanted] = number;
        return name;
    }
}
