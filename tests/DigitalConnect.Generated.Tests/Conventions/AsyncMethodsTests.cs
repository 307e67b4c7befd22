using System.Reflection;

namespace DigitalConnect.Tests.Conventions;

public sealed class AsyncMethodsTests
{
    private static readonly Type[] Awaited = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    private static IEnumerable<MethodInfo> AsyncMethods => Libraries.Methods.Where(method => Awaited.Contains(Definition(method.ReturnType)));

    [Test]
    public void An_async_method_ends_in_Async() =>
        Assert.That(AsyncMethods.Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Describe), Is.Empty);

    [Test]
    public void An_async_method_that_others_call_takes_a_token_last()
    {
        var open = AsyncMethods
            .Where(method => !method.DeclaringType!.IsAssignableTo(typeof(CancellationTokenSource))) // Is a token itself.
            .Where(method => method.IsPublic && method.DeclaringType!.IsVisible && method.Name != nameof(IAsyncDisposable.DisposeAsync))
            .ToArray();

        Assert.That(open, Is.Not.Empty);
        Assert.That(open.Where(method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)).Select(Describe),
            Is.Empty);
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Describe(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";
}
