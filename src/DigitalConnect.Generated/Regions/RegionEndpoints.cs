namespace DigitalConnect.Regions;

/// <summary>Where a region's API and identity hosts are. A test holds this table and the contract's <c>servers</c> together.</summary>
internal static class RegionEndpoints
{
    public static Uri Api(DigitalConnectRegion region) => new(region switch
    {
        DigitalConnectRegion.US => "https://api.talkdeskapp.com",
        DigitalConnectRegion.EU => "https://api.talkdeskapp.eu",
        DigitalConnectRegion.CA => "https://api.talkdeskappca.com",
        DigitalConnectRegion.AU => "https://api.mytalkdesk.au",
        DigitalConnectRegion.UK => "https://api.talkdeskapp.co.uk",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "There is no such region."),
    });

    /// <summary>The token endpoint of an account; null where none is published.</summary>
    public static Uri? Token(DigitalConnectRegion region, string accountName) => region switch
    {
        DigitalConnectRegion.US => new($"https://{accountName}.talkdeskid.com/oauth/token"),
        DigitalConnectRegion.EU => new($"https://{accountName}.talkdeskid.eu/oauth/token"),
        DigitalConnectRegion.CA => new($"https://{accountName}.talkdeskidca.com/oauth/token"),
        DigitalConnectRegion.AU => new($"https://{accountName}.talkdeskid.au/oauth/token"),
        DigitalConnectRegion.UK => null,
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "There is no such region."),
    };
}
