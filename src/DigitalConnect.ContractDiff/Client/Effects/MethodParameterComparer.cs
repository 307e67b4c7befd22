using System.Collections.Frozen;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares a parameter with what it was.</summary>
internal static class MethodParameterComparer
{
    // C# converts these by itself (language specification, section 10.2.3).
    private static readonly FrozenSet<(string, string)> Widenings = FrozenSet.Create(
        ("int", "long"), ("int", "float"), ("int", "double"), ("int", "decimal"), ("long", "float"), ("long", "double"), ("long", "decimal"),
        ("float", "double"));

    public static void Compare(TypePairs types, ClientParameter before, ClientParameter after, MethodReport report)
    {
        if (before.Name != after.Name)
        {
            report(
                ClientRules.ParameterRenamed,
                $"parameter {before.Name} renamed to {after.Name}: calls that name the argument have to follow",
                true,
                before.Node,
                after.Node,
                Aspects.None);
        }

        if (before.IsOptional != after.IsOptional)
        {
            report(
                ClientRules.ParameterRequired,
                $"parameter {after.Name} became {(after.IsOptional ? "optional" : "required")}",
                !after.IsOptional,
                before.Node,
                after.Node,
                Aspects.Requiredness);
        }

        CompareType(types, before, after, report);
    }

    private static void CompareType(TypePairs types, ClientParameter before, ClientParameter after, MethodReport report)
    {
        var isSame = types.AreSame(before.Type, after.Type);
        var (refusesNull, allowsNull) = (before.Type.HasNullsBeyond(after.Type), after.Type.HasNullsBeyond(before.Type));
        if (isSame && ((!refusesNull && !allowsNull) || before.IsOptional != after.IsOptional))
            return;
        var isBreaking = refusesNull || !(isSame || Widenings.Contains((before.Type.Name, after.Type.Name)));
        report(
            ClientRules.ParameterRetyped,
            $"parameter {after.Name}: {before.Type} -> {after.Type}",
            isBreaking,
            before.Node,
            after.Node,
            isSame ? Aspects.Nullability : Aspects.Type,
            after.Schema);
    }
}
