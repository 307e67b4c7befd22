namespace DigitalConnect.Generator.Documents;

/// <summary>A contract as it is written: where it begins, and where its references lead.</summary>
internal abstract class ContractDocument
{
    public abstract ContractNode Root { get; }

    /// <summary>Follows one reference.</summary>
    /// <param name="reference">The text of the reference, with its place: a path in it starts from there.</param>
    /// <exception cref="ContractException">The reference leads nowhere.</exception>
    public abstract ContractNode Follow(ContractNode reference);

    /// <summary>Says that no client can be generated. Who only asks what a client would be goes on with what can be said of it.</summary>
    /// <exception cref="ContractException">Always, where a client is generated.</exception>
    public virtual void Refuse(Location place, string reason) => throw new ContractException(place, reason);

    /// <summary>Follows a reference, and the references that it leads to.</summary>
    /// <param name="node">A value that may be a reference.</param>
    /// <exception cref="ContractException">The reference leads nowhere, or to itself.</exception>
    public ContractNode Resolve(ContractNode node)
    {
        HashSet<ContractNode>? seen = null;
        while (node["$ref"] is { Kind: NodeKind.Text } reference)
        {
            // Nearly every reference leads to what is none: only those that do can come back.
            var target = Follow(reference);
            if (target["$ref"] is null)
                return target;

            if (!(seen ??= []).Add(node))
                throw new ContractException(reference.Place, $"The reference {reference.AsText} leads to itself.");

            node = target;
        }

        return node;
    }
}
