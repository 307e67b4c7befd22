using System.Reflection;

namespace DigitalConnect.TestSupport.GeneratedCode;

/// <summary>What the rules of this folder hold for: the clients of the project's contracts and all that is beside them.</summary>
internal static class GeneratedTypes
{
    public static IEnumerable<Type> All { get; } =
    [
        .. Contracts.All.Select(contract => contract.Client)
            .SelectMany(client => client.Assembly.GetExportedTypes().Where(type => IsBeside(client, type))).Distinct(),
    ];

    public static IEnumerable<MethodInfo> Operations { get; } =
    [
        .. Contracts.All.SelectMany(contract => contract.Client.GetInterfaces().Append(contract.Client)).SelectMany(type => type.GetMethods())
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)),
    ];

    public static IEnumerable<MemberInfo> MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodBase { IsSpecialName: true } && member.Name != "value__");

    private static bool IsBeside(Type client, Type type) => $"{type.Namespace}.".StartsWith($"{client.Namespace}.", StringComparison.Ordinal);
}
