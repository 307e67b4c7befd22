using System.Reflection;
using System.Runtime.ExceptionServices;

namespace DigitalConnect.Generator.Tests.RoundTrips;

/// <summary>A generated client, by reflection: its document is known when the test runs, not when it is compiled.</summary>
internal sealed class GeneratedClient(Assembly assembly, string document)
{
    public Type Type(string name) =>
        assembly.GetType($"Generated.{DigitalConnect.Generator.Naming.Identifier.Pascal(document)}.{name}", throwOnError: true)!;

    /// <summary>Makes an object of the contract, and sets the members that are named.</summary>
    public object Make(string type, params (string Name, object? Value)[] members)
    {
        var value = Activator.CreateInstance(Type(type))!;
        foreach (var (name, member) in members)
            value.GetType().GetProperty(name)!.SetValue(value, member);

        return value;
    }

    /// <summary>Calls an operation. What is not given is null.</summary>
    /// <returns>Its result; null if it has none.</returns>
    public async Task<object?> CallAsync(Uri address, string operation, params object?[] arguments)
    {
        using var http = new HttpClient { BaseAddress = address };
        var client = Activator.CreateInstance(Type("CaseClient"), http)!;
        var method = client.GetType().GetMethod(operation + "Async") ?? throw new MissingMethodException(document, operation);
        var all = method.GetParameters().Select((parameter, index) => index < arguments.Length ? arguments[index]
            : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : null).ToArray();
        var task = Invoke(method, client, all);
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task) is { } result && result.GetType().Name != "VoidTaskResult" ? result : null;
    }

    private static Task Invoke(MethodInfo method, object client, object?[] arguments)
    {
        try
        {
            return (Task)method.Invoke(client, arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
