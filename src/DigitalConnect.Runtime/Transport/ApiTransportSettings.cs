using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Json;
using DigitalConnect.Runtime.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Runtime.Transport;

/// <summary>How a transport sends its calls.</summary>
internal sealed record ApiTransportSettings
{
    /// <summary>How long a call may take altogether; null for as long as the <see cref="HttpClient"/> says.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the pipeline has our <see cref="AttemptHandler"/>, which records what became of every attempt.</summary>
    public required bool TracksAttempts { get; init; }

    /// <summary>Which client of several this is; null if there is one.</summary>
    public ClientIdentity? Client { get; init; }

    public required ApiExceptionFactory Exceptions { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public ClientTelemetry Telemetry { get; init; } = ClientTelemetry.Default;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public BufferPool Buffers { get; init; } = BufferPool.Shared;
}
