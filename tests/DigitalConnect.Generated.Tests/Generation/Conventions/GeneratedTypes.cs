using System.Reflection;
using DigitalConnect.Tests.SpecimenApi;

namespace DigitalConnect.Tests.Generation.Conventions;

/// <summary>What the rules of this folder hold for: the library, and everything that was generated from the specimen.</summary>
internal static class GeneratedTypes
{
    public static IEnumerable<Type> All { get; } =
    [
        .. typeof(DigitalConnectClient).Assembly.GetExportedTypes(),
        .. typeof(SpecimenClient).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(SpecimenClient).Namespace),
    ];

    /// <summary>The clients and their interfaces.</summary>
    public static IEnumerable<Type> Clients { get; } = [typeof(IDigitalConnectClient), typeof(DigitalConnectClient), typeof(ISpecimenClient),
        typeof(SpecimenClient)];

    public static IEnumerable<MethodInfo> Operations { get; } =
        [.. Clients.SelectMany(type => type.GetMethods()).Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))];

    public static IEnumerable<MemberInfo> MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodBase { IsSpecialName: true } && member.Name != "value__");
}
