namespace DigitalConnect.Runtime.Calls;

/// <summary>A result that may hold less than was asked for. Telemetry tells it from one that holds everything.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPartialResult
{
    /// <summary>Whether something is missing.</summary>
    bool IsPartial { get; }
}
