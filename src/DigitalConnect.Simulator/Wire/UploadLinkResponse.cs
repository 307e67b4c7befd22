namespace DigitalConnect.Simulator.Wire;

/// <summary>The body of the 200 of an upload link.</summary>
internal sealed record UploadLinkResponse(string RequestId, string Url);
