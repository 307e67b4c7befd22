using DigitalConnect.Json;

namespace DigitalConnect;

/// <summary>
/// The limits that a value breaks. Null stands for none, so that checking a good value allocates nothing; pointers are put
/// together on the way out, where there is something to point at.
/// </summary>
internal sealed class ContractViolations
{
    private readonly List<ContractViolation> _items = [];

    public IReadOnlyList<ContractViolation> Items => _items;

    /// <summary>A limit that the checked value itself breaks.</summary>
    public static ContractViolations Of(string rule)
    {
        var violations = new ContractViolations();
        violations._items.Add(new ContractViolation("", rule));
        return violations;
    }

    public static void Add(ref ContractViolations? all, string member, string rule) =>
        (all ??= new ContractViolations())._items.Add(new ContractViolation("/" + JsonPointer.Escape(member), rule));

    /// <summary>Adds what is wrong within a member.</summary>
    public static void Add(ref ContractViolations? all, string member, ContractViolations? within)
    {
        if (within is not null)
        {
            var prefix = "/" + JsonPointer.Escape(member);
            (all ??= new ContractViolations())._items.AddRange(within._items.Select(item => item with { Location = prefix + item.Location }));
        }
    }

    /// <summary>Checks a member by its codec, if there is a value.</summary>
    public static void Check<T, TCodec>(ref ContractViolations? all, string member, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            Add(ref all, member, TCodec.Check(value));
        }
    }

    /// <inheritdoc cref="Check{T, TCodec}(ref ContractViolations, string, T)"/>
    public static void Check<T, TCodec>(ref ContractViolations? all, string member, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is { } present)
        {
            Add(ref all, member, TCodec.Check(present));
        }
    }

    /// <summary>Throws one exception that names everything that is wrong with the arguments of an operation.</summary>
    /// <exception cref="ArgumentException">Something is wrong.</exception>
    public static void ThrowIfAny(ContractViolations? all, string operation)
    {
        if (all is not null)
        {
            var first = all._items[0].Location.Split('/')[1];
            throw new ArgumentException(
                $"{operation} was refused before anything was sent: {string.Join("; ", all._items.Select(item => $"{item.Location[1..]} {item.Rule}"))}.", first);
        }
    }
}
