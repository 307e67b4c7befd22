namespace DigitalConnect;

/// <summary>How a response differs from the contract that this client was generated from.</summary>
public enum DriftKind
{
    /// <summary>A member that the contract does not name. It is kept in <c>UnknownMembers</c>.</summary>
    UnknownMember,

    /// <summary>A member that the contract requires is absent or null.</summary>
    MissingMember,

    /// <summary>A value of another JSON type than the contract says. It was left out.</summary>
    WrongType,

    /// <summary>A value outside a limit of the contract, such as a length. It was taken as it is.</summary>
    BrokenLimit,

    /// <summary>A value that an enumeration of the contract does not name.</summary>
    UnknownValue,

    /// <summary>A status that the contract does not name for the operation.</summary>
    UnknownStatus,

    /// <summary>A body that is not JSON, or not complete.</summary>
    UnreadableBody,
}
