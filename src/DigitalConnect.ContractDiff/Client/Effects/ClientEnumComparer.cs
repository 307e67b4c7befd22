using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the values of an enumeration.</summary>
internal static class ClientEnumComparer
{
    public static void Compare(SurfaceComparison comparison, ClientType before, ClientType after)
    {
        foreach (var member in before.Members)
        {
            if (after.Member(member.Name) is { } same)
                CompareMember(member, same);
            else if (after.OnWire(member.Wire) is { } renamed)
                Report(ClientRules.EnumMemberRenamed, member, renamed, $"renamed to {renamed.Name}", true);
            else
                Report(ClientRules.EnumMemberRemoved, member, null, "removed", true);
        }

        foreach (var member in after.Members.Where(member => before.Member(member.Name) is null && before.OnWire(member.Wire) is null))
            Report(null, null, member, "added: a switch over the values does not know it", false);

        void CompareMember(ClientMember member, ClientMember now)
        {
            if (now.Wire != member.Wire && before.OnWire(now.Wire) is not null)
                Report(ClientRules.EnumMemberReplaced, member, now, $"stands for '{now.Wire}' now; it stood for '{member.Wire}'", true);
            if (member.Number != now.Number)
            {
                Report(
                    ClientRules.EnumMemberRenumbered,
                    member,
                    now,
                    $"renumbered from {member.Number} to {now.Number}: code compiled before, and numbers that were stored, mean another value",
                    true);
            }
        }

        void Report(Rule? rule, ClientMember? member, ClientMember? now, string effect, bool isBreaking) =>
            comparison.Report(
                new Impact(
                    rule,
                    new ClientEffect($"{comparison.Names.Type(before.Name)}.{(member ?? now)!.Name}", effect, isBreaking),
                    member?.Node,
                    now?.Node,
                    Aspects.EnumValue)
                {
                    Scope = after.Node,
                    Operations = () => comparison.After.Operations(after),
                });
    }
}
