using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the ways to authenticate that operations accept: any one alternative of the list is enough, all schemes of it are
/// needed.</summary>
internal static class SecurityComparer
{
    public static void Compare(Session session, OperationScope scope, MappingNode before, MappingNode after)
    {
        var (oldOwn, newOwn) = (before["security"], after["security"]);
        if ((oldOwn ?? session.Base.Root["security"]) is null && (newOwn ?? session.Revision.Root["security"]) is null)
            return;
        var isGlobal = oldOwn is null && newOwn is null;
        var old = oldOwn ?? session.Base.Root["security"];
        var now = newOwn ?? session.Revision.Root["security"];
        var owner = isGlobal ? session.Revision.Root : after;
        var rules = isGlobal ? SecurityRules.OfApi : SecurityRules.OfOperation;
        new SecurityComparison(scope, rules, old, now ?? owner, owner)
            .Run(Alternative.Read(old, session.SecuritySchemes.NewName), Alternative.Read(now, name => name));
    }
}
