using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>What became of a property.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="IsSame">Whether the types are the same, whether or not null is possible.</param>
internal sealed record MemberChange(ClientMember Before, ClientMember After, bool IsSame)
{
    public bool BecameRequired => IsSame && After.IsRequired && !Before.IsRequired;

    /// <summary>Whether calls without it are refused before they are sent, though they compile.</summary>
    public bool BecameRequiredInCalls => IsSame && After.IsRequiredInCalls && Before is { IsRequired: false, IsRequiredInCalls: false };

    public bool IsRetyped => !IsSame || Before.Type!.HasNullsBeyond(After.Type!) || After.Type!.HasNullsBeyond(Before.Type!);

    /// <summary>What it is about.</summary>
    public Aspects Aspects =>
        !IsSame ? Aspects.Type : Before.IsRequired && !After.IsRequired ? Aspects.Requiredness : Aspects.Nullability;

    /// <summary><c>int</c> and <c>int?</c> are two types to the compiler, unlike <c>string</c> and <c>string?</c>.</summary>
    public bool BreaksValue => IsSame && Before.Type!.IsValue && Before.Type.IsNullable != After.Type!.IsNullable;

    /// <summary>Null where there was none is felt by who reads it, no null where it was welcome by who writes it.</summary>
    public bool IsBreaking(bool isWritten, bool isRead) =>
        !IsSame || BreaksValue
            || (isRead && After.Type!.HasNullsBeyond(Before.Type!)) || (isWritten && Before.Type!.HasNullsBeyond(After.Type!));

    public override string ToString() => $"{Declared(Before)} -> {Declared(After)}";

    private static string Declared(ClientMember member) => $"{(member.IsRequired ? "required " : "")}{member.Type}";
}
