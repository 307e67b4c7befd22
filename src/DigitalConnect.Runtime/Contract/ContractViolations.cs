namespace DigitalConnect.Runtime.Contract;

/// <summary>The limits that a value breaks. For generated code.</summary>
/// <remarks>
/// Null stands for none, so that checking a good value allocates nothing; pointers are put together on the way out, where there is
/// something to point at.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractViolations
{
    private readonly List<ContractViolation> _items = [];

    private ContractViolations()
    {
    }

    /// <summary>The violations, in the order in which they were found.</summary>
    public IReadOnlyList<ContractViolation> Items => _items;

    /// <summary>A limit that the checked value itself breaks.</summary>
    /// <param name="rule">The limit, in words.</param>
    public static ContractViolations Of(string rule)
    {
        var violations = new ContractViolations();
        violations._items.Add(new ContractViolation("", rule));
        return violations;
    }

    /// <summary>Adds a limit that a member breaks.</summary>
    /// <param name="all">Where to add it.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="rule">The limit, in words.</param>
    public static void Add(ref ContractViolations? all, string member, string rule) =>
        (all ??= new ContractViolations())._items.Add(new ContractViolation("/" + JsonPointer.Escape(member), rule));

    /// <summary>Adds what is wrong within a member.</summary>
    /// <param name="all">Where to add it.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="within">The violations, relative to the member; null for none.</param>
    public static void Add(ref ContractViolations? all, string member, ContractViolations? within)
    {
        if (within is not null)
        {
            var prefix = "/" + JsonPointer.Escape(member);
            (all ??= new ContractViolations())._items.AddRange(within._items.Select(item => item with { Location = prefix + item.Location }));
        }
    }

    /// <summary>Throws one exception that names everything that is wrong with the arguments of an operation.</summary>
    /// <param name="all">The violations; null for none.</param>
    /// <param name="operation">The name of the operation.</param>
    /// <exception cref="ArgumentException">Something is wrong.</exception>
    public static void ThrowIfAny(ContractViolations? all, string operation)
    {
        if (all is not null)
        {
            var first = all._items[0].Location.Split('/')[1];
            var rules = string.Join("; ", all._items.Select(item => $"{item.Location[1..]} {item.Rule}"));
            throw new ArgumentException($"{operation} was refused before anything was sent: {rules}.", first);
        }
    }
}
