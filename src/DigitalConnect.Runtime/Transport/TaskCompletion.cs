namespace DigitalConnect.Runtime.Transport;

/// <summary>Ends tasks without a throw, which would cost more than all the rest of a refused call.</summary>
internal static class TaskCompletion
{
    public static void End<TResult>(this TaskCompletionSource<TResult> completion, TResult? result, Exception? failure)
    {
        if (failure is null)
            completion.SetResult(result!);
        else
            completion.Fail(failure);
    }

    public static void Fail<TResult>(this TaskCompletionSource<TResult> completion, Exception failure)
    {
        if (failure is OperationCanceledException)
        {
            // Only a task that an async method ended is cancelled and keeps the exception.
            completion.SetFromTask(ThrowAsync<TResult>(failure));
        }
        else
        {
            completion.SetException(failure);
        }
    }

    private static async Task<TResult> ThrowAsync<TResult>(Exception failure) => await Task.FromException<TResult>(failure).ConfigureAwait(false);
}
