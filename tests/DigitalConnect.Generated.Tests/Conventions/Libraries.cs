using System.Reflection;
using System.Runtime.CompilerServices;
using DigitalConnect.AspNetCore;
using DigitalConnect.AspNetCore.Redis;
using DigitalConnect.DistributedTokenCache;
using DigitalConnect.Relay;
using DigitalConnect.Runtime;
using DigitalConnect.Simulator;

namespace DigitalConnect.Tests.Conventions;

/// <summary>The libraries that ship, as the rules look at them.</summary>
internal static class Libraries
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] All =
    [
        typeof(ApiCallException).Assembly,
        typeof(DigitalConnectClient).Assembly,
        typeof(DigitalConnectRelayAspNetCoreExtensions).Assembly,
        typeof(DigitalConnectRelayPostgreSqlExtensions).Assembly,
        typeof(DigitalConnectSimulator).Assembly,
        typeof(DigitalConnectWebhookHandler).Assembly,
        typeof(DistributedTokenCacheOptions).Assembly,
        typeof(IConversationRelay).Assembly,
        typeof(RedisWebhookDeduplicationOptions).Assembly,
    ];

    /// <summary>Types that stand in a source file of ours, generated ones included.</summary>
    public static IEnumerable<Type> Types => All.SelectMany(assembly => assembly.GetTypes()).Where(type => IsWritten(type) && IsOurs(type));

    public static IEnumerable<Type> PublicTypes => Types.Where(type => type.IsVisible);

    /// <summary>Methods that somebody wrote, accessors and what the compiler adds left out.</summary>
    public static IEnumerable<MethodInfo> Methods =>
        Types.SelectMany(type => type.GetMethods(Declared)).Where(method => !method.IsSpecialName && IsWritten(method) && !method.Name.Contains('<'));

    public static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<')
            && (member.DeclaringType is null || IsWritten(member.DeclaringType));

    // The generators of the SDK (regular expressions, configuration binding) put their types into namespaces of their own.
    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("DigitalConnect", StringComparison.Ordinal) == true;
}
