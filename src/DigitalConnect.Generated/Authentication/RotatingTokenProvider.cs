using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Authentication;

/// <summary>Gives the tokens of an account and takes a changed credential up without a restart. Everything else is read once.</summary>
internal sealed class RotatingTokenProvider : IAccessTokenProvider, IReadyToken, IDisposable
{
    private readonly Func<DigitalConnectOptions, IAccessTokenProvider> _create;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly IDisposable? _watching;
    private DigitalConnectOptions _options;
    private volatile IAccessTokenProvider _current;

    /// <summary>Makes a provider.</summary>
    /// <param name="name">The account.</param>
    /// <param name="monitor">Tells when its options change.</param>
    /// <param name="create">Makes the provider that options ask for.</param>
    /// <param name="logger">Hears of changes.</param>
    public RotatingTokenProvider(
        string name, IOptionsMonitor<DigitalConnectOptions> monitor, Func<DigitalConnectOptions, IAccessTokenProvider> create, ILogger logger)
    {
        (_create, _logger) = (create, logger);
        _options = monitor.Get(name);
        _current = create(_options);
        _watching = monitor.OnChange((options, changed) =>
        {
            if (changed == name)
                Take(options);
        });
    }

    public AccessToken? Ready(IReadOnlyList<string> scopes) => (_current as IReadyToken)?.Ready(scopes);

    public ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken) =>
        _current.GetTokenAsync(scopes, cancellationToken);

    public void Invalidate(AccessToken rejected) => _current.Invalidate(rejected);

    public void Dispose()
    {
        _watching?.Dispose();
        (_current as IDisposable)?.Dispose();
    }

    private void Take(DigitalConnectOptions options)
    {
        lock (_gate)
        {
            if (!options.HasAddressesAndLimitsOf(_options))
                _logger.RestartNeeded();
            if (options.HasCredentialOf(_options))
                return;

            // The old provider is not disposed: calls may still wait for its token, which is as good as ever.
            _options = _options.WithCredentialOf(options);
            _current = _create(_options);
            _logger.CredentialChanged();
        }
    }
}
