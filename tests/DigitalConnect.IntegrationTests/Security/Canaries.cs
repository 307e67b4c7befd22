using System.Collections.Concurrent;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>Secrets and words that must not turn up anywhere. The tests use them as what they stand for; <see cref="CanaryWatch"/> looks out for
/// them.</summary>
internal static class Canaries
{
    public const string Secret = "canary-secret-5f1d";
    public const string Token = "canary-token-8a42";
    public const string Content = "canary-content-c0de";

    private static readonly ConcurrentDictionary<string, string> Watched = new()
    {
        [Secret] = "the client secret",
        [Token] = "the access token",
        [Content] = "the content of a message",
    };

    /// <summary>Watches for one more: what is made while a test runs, such as a key.</summary>
    public static void Watch(string value, string name) => Watched[value] = name;

    /// <summary>What of them is in a text; null if nothing is.</summary>
    public static string? FindIn(string? text)
    {
        foreach (var (value, name) in Watched)
        {
            if (text?.Contains(value, StringComparison.Ordinal) == true)
                return name;
        }

        return null;
    }
}
