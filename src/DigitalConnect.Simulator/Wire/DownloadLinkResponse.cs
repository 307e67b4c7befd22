namespace DigitalConnect.Simulator.Wire;

/// <summary>The body of the 200 of a download link.</summary>
internal sealed record DownloadLinkResponse(string Url, long ExpireTime);
