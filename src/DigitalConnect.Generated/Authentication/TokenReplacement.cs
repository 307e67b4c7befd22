using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>Decides what a 401 means and replaces the token once for all the calls that it refused.</summary>
/// <remarks>
/// A 401 does not say whether the token was revoked or this call is refused for a reason of its own. So a token is replaced at the first
/// 401, unless the same request was refused with a new token a moment ago, and as long as the budget lasts.
/// </remarks>
/// <param name="tokens">Where the tokens come from.</param>
/// <param name="scopes">The scopes of the calls.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Hears of rejected tokens.</param>
internal sealed class TokenReplacement(IAccessTokenProvider tokens, IReadOnlyList<string> scopes, TimeProvider timeProvider, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly ReplacementBudget _budget = new(timeProvider);
    private readonly RefusedRequests _refused = new(timeProvider);
    private volatile int _refusals;
    private volatile string? _accepted;
    private string? _rejected;
    private Task<bool>? _replacement;

    /// <summary>A call was accepted, so its token is good.</summary>
    public void Accepted(AccessToken token)
    {
        if (_accepted != token.Value)
            _accepted = token.Value;

        if (_refusals != 0)
            _refusals = 0;
    }

    /// <summary>Starts the replacement of a rejected token, or joins it; null if it is not worth a token request. Its result is whether there is
    /// another token.</summary>
    public Task<bool>? BeginAsync(AccessToken rejected, HttpRequestMessage request)
    {
        lock (_gate)
        {
            if (_rejected == rejected.Value)
                return _replacement;

            if (_refused.Contains(request) || !_budget.TrySpend(++_refusals))
                return null;

            _rejected = rejected.Value;
            _replacement = Task.Run(() => ReplaceAsync(rejected));
            _replacement.Observe();
            return _replacement;
        }
    }

    /// <summary>The call was sent again with the new token and accepted.</summary>
    public void Helped(AccessToken token)
    {
        Accepted(token);
        lock (_gate)
            _budget.Helped();
    }

    /// <summary>The call was sent again with the new token and refused: no token helps it.</summary>
    public void DidNotHelp(AccessToken token, HttpRequestMessage request)
    {
        lock (_gate)
            _refused.Add(request, isSure: _accepted != token.Value);

        logger.NewTokenRejected();
    }

    // It belongs to no call: it goes on when the one that began it gives up.
    private async Task<bool> ReplaceAsync(AccessToken rejected)
    {
        var isReplaced = false;
        try
        {
            logger.TokenRejected();
            tokens.Invalidate(rejected);
            var token = await tokens.GetTokenAsync(scopes, CancellationToken.None).ConfigureAwait(false);
            return isReplaced = token is not null && token.Value != rejected.Value;
        }
        finally
        {
            // As long as the same token is given, or none, the next 401 is a new question.
            if (!isReplaced)
            {
                lock (_gate)
                    _rejected = null;
            }
        }
    }
}
