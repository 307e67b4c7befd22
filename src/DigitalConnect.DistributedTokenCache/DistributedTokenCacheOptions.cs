namespace DigitalConnect.DistributedTokenCache;

/// <summary>How access tokens are shared through <c>IDistributedCache</c>.</summary>
public sealed class DistributedTokenCacheOptions
{
    /// <summary>What every key in the cache begins with.</summary>
    /// <value>The default is <c>digital-connect:token:</c>.</value>
    public string KeyPrefix { get; set; } = "digital-connect:token:";

    /// <summary>How long one operation of the cache may take before the token endpoint is asked without it.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
