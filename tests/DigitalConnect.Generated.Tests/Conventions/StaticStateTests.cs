using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DigitalConnect.Tests.Conventions;

public sealed class StaticStateTests
{
    private static readonly Type[] Holders = [typeof(AsyncLocal<>), typeof(ThreadLocal<>), typeof(ConditionalWeakTable<,>), typeof(WeakReference<>)];

    private static IEnumerable<FieldInfo> Statics =>
        Libraries.Types.SelectMany(type => type.GetFields(Libraries.Declared)).Where(member => member is { IsStatic: true, IsLiteral: false });

    [Test]
    public void No_static_field_is_ever_assigned_again() =>
        Assert.That(Statics.Where(member => !member.IsInitOnly).Select(Describe), Is.Empty);

    [Test]
    public void No_static_field_holds_something_that_grows_or_differs_by_thread() =>
        Assert.That(Statics.Where(member => member.IsDefined(typeof(ThreadStaticAttribute)) || HoldsState(member.FieldType)).Select(Describe),
            Is.Empty);

    // Arrays and frozen collections are tables; what has an Add or a Set is a cache.
    private static bool HoldsState(Type type) =>
        (type.IsGenericType && Holders.Contains(type.GetGenericTypeDefinition()))
        || type.Namespace == "System.Collections.Concurrent"
        || (!type.IsArray && !IsFrozen(type) && (typeof(IList).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type) || HasAdd(type)));

    private static bool IsFrozen(Type type) => type.Namespace is "System.Collections.Frozen" or "System.Collections.Immutable";

    private static bool HasAdd(Type type) => type.IsGenericType && type.GetMethod("Add") is not null;

    private static string Describe(FieldInfo field) => $"{field.DeclaringType}.{field.Name}";
}
