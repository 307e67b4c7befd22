using DigitalConnect.Runtime.Calls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Runtime.Transport;

/// <summary>How the pipeline of a client sends its calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiPipelineOptions
{
    /// <summary>The address of the API.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Which client of several this is, as logs, exceptions, spans and metrics name it; null if there is one.</summary>
    public ClientIdentity? Client { get; init; }

    /// <summary>How long a call may take altogether: attempts, waiting and token requests included.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt may take, its body included.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many attempts may follow the first.</summary>
    /// <value>The default is 2: at most 3 requests.</value>
    public int MaxRetries { get; init; } = 2;

    /// <summary>Makes the exceptions of failed calls.</summary>
    public ApiExceptionFactory Exceptions { get; init; } = ApiExceptionFactory.Default;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where calls are logged.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Makes the meter; null for one that all such clients of the process share.</summary>
    public System.Diagnostics.Metrics.IMeterFactory? Meters { get; init; }

    /// <summary>Hears of responses that differ from the contract; null if nobody does.</summary>
    public IContractDriftObserver? Drift { get; init; }
}
