using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares the members of a class.</summary>
internal static class MemberComparer
{
    private const string HasToBeSet = "object initialisers have to set it";
    private const string RefusedWithout = "a call without it is refused before it is sent";

    public static void Compare(SurfaceComparison comparison, ClientType before, ClientType after)
    {
        var isWritten = comparison.Before.IsWritten(before) || comparison.After.IsWritten(after);
        var isRead = comparison.Before.IsRead(before) || comparison.After.IsRead(after);
        var (oldBase, newBase) = CommonBase(comparison, before, after);
        foreach (var member in before.Members)
        {
            var successor = after.Successor(member);
            if (IsInherited(member, oldBase) && (successor is null || IsInherited(successor, newBase)))
                continue;
            if (successor is not { } now)
                Report(ClientRules.MemberRemoved, member, null, "removed", true, Aspects.Removal);
            else
                CompareMember(member, now);
        }

        if (before.Base is { } parent && !Ancestors(after).Any(ancestor => comparison.Types.AreSame(parent, ancestor)))
            ReportAt(ClientRules.BaseRemoved, before.Node, after.Node, before.Name, $"no longer a {parent.Name}", true, Aspects.None);

        foreach (var member in after.Members.Where(member => before.Successor(member) is null && !IsInherited(member, newBase)))
        {
            var effect = member.IsRequired ? $"added, required: {Initialisers(isWritten)}"
                : member.IsRequiredInCalls ? $"added, required: {RefusedWithout}"
                : "added";
            Report(ClientRules.MemberAdded, null, member, effect, isWritten && (member.IsRequired || member.IsRequiredInCalls), Aspects.None);
        }

        void CompareMember(ClientMember old, ClientMember now)
        {
            if (old.Name != now.Name && !before.IsInline && !after.IsInline)
                Report(ClientRules.MemberRenamed, old, now, $"renamed to {now.Name}", true, Aspects.None);
            if (now.IsObsolete && !old.IsObsolete)
                Report(null, old, now, "obsolete: uses are a compiler warning", false, Aspects.Deprecation);
            var change = new MemberChange(old, now, comparison.Types.AreSame(old.Type!, now.Type!));
            if (change.BecameRequired)
            {
                Report(
                    ClientRules.MemberRequired,
                    old,
                    now,
                    $"became required ({change}): {Initialisers(isWritten)}",
                    isWritten || change.BreaksValue,
                    Aspects.Requiredness);
            }
            else if (change.BecameRequiredInCalls && isWritten)
            {
                Report(ClientRules.MemberRequired, old, now, $"became required: {RefusedWithout}", true, Aspects.Requiredness);
            }
            else if (change.IsRetyped)
            {
                Report(ClientRules.MemberRetyped, old, now, $"{change}", change.IsBreaking(isWritten, isRead), change.Aspects);
            }
        }

        void Report(Rule? rule, ClientMember? old, ClientMember? now, string effect, bool isBreaking, Aspects aspects) =>
            ReportAt(rule, old?.Node, now?.Node, $"{before.Name}.{(old ?? now)!.Name}", effect, isBreaking, aspects);

        void ReportAt(Rule? rule, DocumentNode? old, DocumentNode? now, string member, string effect, bool isBreaking, Aspects aspects) =>
            comparison.Report(
                new Impact(rule, new ClientEffect(comparison.Names.Type(member), effect, isBreaking), old, now, aspects)
                {
                    Operations = () => comparison.After.Operations(after),
                });
    }

    // What is told of the base is not told of every class that extends it, unless the base means less to callers.
    private static (ClientType? Before, ClientType? After) CommonBase(SurfaceComparison comparison, ClientType before, ClientType after)
    {
        if (before.Base is not { } old || after.Base is not { } now || !comparison.Types.AreSame(old, now))
            return (null, null);
        var isWritten = comparison.Before.IsWritten(before) || comparison.After.IsWritten(after);
        var isRead = comparison.Before.IsRead(before) || comparison.After.IsRead(after);
        return (!isWritten || comparison.Before.IsWritten(old) || comparison.After.IsWritten(now))
            && (!isRead || comparison.Before.IsRead(old) || comparison.After.IsRead(now))
            ? (old, now)
            : (null, null);
    }

    private static bool IsInherited(ClientMember member, ClientType? parent) => parent?.Member(member.Name) == member;

    private static IEnumerable<ClientType> Ancestors(ClientType type)
    {
        for (var ancestor = type.Base; ancestor is not null; ancestor = ancestor.Base)
            yield return ancestor;
    }

    private static string Initialisers(bool isWritten) =>
        isWritten ? HasToBeSet : "no operation takes it; just code that makes one by hand, such as a fake, has to set it";
}
