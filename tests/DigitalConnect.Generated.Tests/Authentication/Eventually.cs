namespace DigitalConnect.Tests.Authentication;

/// <summary>Waits for what another thread is about to do; the test's own time limit ends the waiting.</summary>
internal static class Eventually
{
    public static async Task Is(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
