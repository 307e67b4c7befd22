namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>The clients that are compared.</summary>
public enum Contestant
{
    /// <summary>HttpClient and System.Text.Json source generation: the baseline.</summary>
    ByHand,

    /// <summary>The same by hand, tuned.</summary>
    Tuned,

    /// <summary>This project's client.</summary>
    DigitalConnect,

    /// <summary>NSwag with its own templates.</summary>
    NSwagStock,

    /// <summary>Refit with source generation.</summary>
    Refit,

    /// <summary>Kiota's runtime with a builder as its generator writes it.</summary>
    Kiota,
}
