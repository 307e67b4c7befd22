namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of success statuses, as <c>StatusName.liquid</c> spells them.</summary>
internal static class StatusNames
{
    public static string Of(string status) => status.ToUpperInvariant() switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritativeInformation",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "208" => "AlreadyReported",
        "2XX" => "Success",
        _ => $"Status{status}",
    };
}
