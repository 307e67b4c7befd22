using Microsoft.Extensions.Options;

namespace DigitalConnect.DependencyInjection;

/// <summary>The names of an account's HTTP clients.</summary>
internal static class HttpClientNames
{
    private const string Api = "DigitalConnect";
    private const string Tokens = "DigitalConnect.Tokens";

    /// <summary>The client that calls the API.</summary>
    public static string OfApi(string account) => account == Options.DefaultName ? Api : $"{Api}:{account}";

    /// <summary>The client that calls the token endpoint.</summary>
    public static string OfTokens(string account) => account == Options.DefaultName ? Tokens : $"{Tokens}:{account}";

    /// <summary>The client for the tokens of an API client; null if it is the API client of no account.</summary>
    public static string? TokensOf(string api) =>
        api == Api || api.StartsWith(Api + ":", StringComparison.Ordinal) ? Tokens + api[Api.Length..] : null;
}
