using System.Globalization;

namespace DigitalConnect.Simulator.Wire;

/// <summary>The body of a 201 or a 206.</summary>
internal sealed record MessageResponse(string Id, string CreatedAt, string MessageId, string? PartialFailReason)
{
    /// <summary>Writes a time as the published page has it: exactly 24 characters.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
