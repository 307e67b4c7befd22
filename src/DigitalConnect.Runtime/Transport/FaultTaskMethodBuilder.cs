using System.Runtime.CompilerServices;

namespace DigitalConnect.Runtime.Transport;

/// <summary>Builds the task of an async method as .NET does, and ends it where the method awaits a <see cref="Fault{TResult}"/>.</summary>
internal struct FaultTaskMethodBuilder<TResult>
{
    private AsyncTaskMethodBuilder<TResult> _builder;

    public Task<TResult> Task => _builder.Task;

    public static FaultTaskMethodBuilder<TResult> Create() => default;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    public void SetResult(TResult result) => _builder.SetResult(result);

    public void SetException(Exception exception) => _builder.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        // Known when this is compiled: every other awaiter costs nothing more.
        if (typeof(TAwaiter) == typeof(Fault<TResult>))
        {
            _builder.SetException(((Fault<TResult>)(object)awaiter).Exception);
        }
        else
        {
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
        }
    }
}
