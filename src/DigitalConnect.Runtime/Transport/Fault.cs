using System.Runtime.CompilerServices;

namespace DigitalConnect.Runtime.Transport;

/// <summary>
/// How an async method ends with an exception that it made itself: awaited where it ends, it faults the task as a throw would,
/// without the throw, which costs more than all the rest of a refused call.
/// </summary>
/// <remarks>Only a method built by <see cref="FaultTaskMethodBuilder{TResult}"/> saves the throw; awaited elsewhere, it throws.</remarks>
internal readonly struct Fault<TResult>(Exception exception) : ICriticalNotifyCompletion
{
    public Exception Exception => exception;

    public bool IsCompleted => false;

    public Fault<TResult> GetAwaiter() => this;

    public TResult GetResult() => throw exception;

    public void OnCompleted(Action continuation) => continuation();

    public void UnsafeOnCompleted(Action continuation) => continuation();
}
