namespace DigitalConnect;

/// <summary>A Talkdesk region. An account lives in exactly one; the wrong one answers 401, as a bad token does.</summary>
/// <remarks>US, EU and CA are the regions that Talkdesk's page names. What is unsure of the others is said on them.</remarks>
public enum DigitalConnectRegion
{
    /// <summary>United States: <c>https://api.talkdeskapp.com</c>, <c>https://{account}.talkdeskid.com</c>.</summary>
    US,

    /// <summary>European Union: <c>https://api.talkdeskapp.eu</c>, <c>https://{account}.talkdeskid.eu</c>.</summary>
    EU,

    /// <summary>Canada: <c>https://api.talkdeskappca.com</c>, <c>https://{account}.talkdeskidca.com</c>.</summary>
    CA,

    /// <summary>Australia: <c>https://api.mytalkdesk.au</c>, <c>https://{account}.talkdeskid.au</c>.</summary>
    /// <remarks>
    /// The API host is unsure: one source, citing Talkdesk's regions page, names this one; two others name
    /// <c>https://api.talkdeskapp.au</c>. If calls fail, set <see cref="DigitalConnectOptions.BaseAddress"/>.
    /// </remarks>
    AU,

    /// <summary>United Kingdom: <c>https://api.talkdeskapp.co.uk</c>.</summary>
    /// <remarks>No identity host is published: <see cref="DigitalConnectOptions.TokenEndpoint"/> must be set, unless an access token is
    /// given.</remarks>
    UK,
}
