using DigitalConnect.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect;

/// <summary>Configures what <c>AddDigitalConnect</c> has registered.</summary>
public static class DigitalConnectHttpClientBuilderExtensions
{
    /// <summary>Configures the HTTP client that requests access tokens: a proxy, a certificate authority of your own, a stub in tests.</summary>
    /// <remarks>
    /// Its primary handler follows no redirect and keeps no cookie; one of your own should not either, because the request carries the
    /// credential. Handlers that <c>ConfigureHttpClientDefaults</c> adds to every client of the program are left out of this one.
    /// </remarks>
    /// <param name="builder">What <c>AddDigitalConnect</c> returned.</param>
    /// <param name="configure">Configures the client by its own builder.</param>
    /// <returns>The same builder, that of the client that calls the API.</returns>
    /// <exception cref="ArgumentException">The builder is not that of <c>AddDigitalConnect</c>.</exception>
    public static IHttpClientBuilder ConfigureTokenHttpClient(this IHttpClientBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var name = HttpClientNames.TokensOf(builder.Name)
            ?? throw new ArgumentException("Give the builder that AddDigitalConnect returned.", nameof(builder));
        configure(builder.Services.AddHttpClient(name));
        return builder;
    }
}
