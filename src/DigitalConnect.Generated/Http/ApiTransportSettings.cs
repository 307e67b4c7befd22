using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>How a client of our own pipeline sends its calls.</summary>
internal sealed record ApiTransportSettings
{
    /// <summary>How long a call may take altogether.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether the pipeline has our <see cref="AttemptHandler"/>, which takes down what became of every attempt.</summary>
    public required bool TracksAttempts { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public BufferPool Buffers { get; init; } = BufferPool.Shared;

    /// <summary>Region and account, for the words of errors.</summary>
    public string Account { get; init; } = "";
}
