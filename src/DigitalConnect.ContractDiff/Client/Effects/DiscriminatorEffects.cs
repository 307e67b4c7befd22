using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares what tells an object's class: code that compiles meets an object of another class, or has one refused.</summary>
internal static class DiscriminatorEffects
{
    public static void Compare(SurfaceComparison comparison, ClientType before, ClientType after)
    {
        if (before.Discriminator is not { } old)
            return;
        var isWritten = comparison.Before.IsWritten(before);
        var isRead = comparison.Before.IsRead(before);
        if (after.Discriminator is not { } now)
        {
            // Where no class is left, what became of them is told.
            if (!old.Kinds.Values.Any(kind => Kind(kind) is not null))
                return;
            if (isRead)
                Report($"'{old.Property}' no longer tells which class an object is read into", old.Node, after.Node);
            if (isWritten && before.Kind == ClientTypeKind.Class)
                Report("an object of a class that extends it is written without what that class adds", old.Node, after.Node);
            return;
        }

        if (old.Property != now.Property && isRead)
        {
            var (was, became) = (Property(old), Property(now));
            Report($"'{now.Property}' tells which class an object is read into, no longer '{old.Property}'", was, became);
            return;
        }

        foreach (var (value, type) in old.Kinds)
        {
            if (Kind(type) is { } kind)
                CompareKind(value, type, kind);
        }

        ClientType? Kind(ClientType type) => comparison.Types.Successor(type) is { } same && IsKind(same, after) ? same : null;

        void CompareKind(string value, ClientType type, ClientType kind)
        {
            var objects = $"objects whose '{old.Property}' is '{value}'";
            var other = now.Kinds.GetValueOrDefault(value);
            if (other == kind)
                return;
            if (isRead)
            {
                var others = other is null ? "" : $"are read as {other.Name}, ";
                var noLonger = other is null ? "are no longer read" : "no longer";
                Report($"{objects} {others}{noLonger} as {type.Name}", old.NodeOf(value), now.NodeOf(value));
            }

            if (isWritten && other is not null)
                Report($"{objects} have to be {other.Name}: a {type.Name} is refused before it is sent", old.NodeOf(value), now.NodeOf(value));
        }

        void Report(string effect, DocumentNode? oldNode, DocumentNode? newNode) =>
            comparison.Report(
                new Impact(
                    ClientRules.KindChanged, new ClientEffect(comparison.Names.Type(before.Name), effect, true), oldNode, newNode, Aspects.None)
                {
                    Operations = () => comparison.After.Operations(after),
                });
    }

    private static DocumentNode Property(ClientDiscriminator discriminator) =>
        (discriminator.Node as MappingNode)?["propertyName"] ?? discriminator.Node;

    private static bool IsKind(ClientType type, ClientType of)
    {
        if (of.Kind == ClientTypeKind.Union)
            return of.Members.Any(member => member.Type?.Type == type);
        var ancestor = type.Base;
        while (ancestor is not null && ancestor != of)
            ancestor = ancestor.Base;
        return ancestor is not null;
    }
}
