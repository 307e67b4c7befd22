namespace DigitalConnect.Authentication;

/// <summary>Tasks that may outlive whoever waits for them.</summary>
internal static class ObservedTask
{
    /// <summary>Looks at the exception of a task when it fails, so that .NET does not report it as unobserved.</summary>
    public static void Observe(this Task task) => _ = task.ContinueWith(
        static failed => _ = failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
