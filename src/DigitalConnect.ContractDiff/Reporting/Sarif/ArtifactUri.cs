namespace DigitalConnect.ContractDiff.Reporting.Sarif;

/// <summary>Names of documents as URI references (RFC 3986, section 4.1).</summary>
internal static class ArtifactUri
{
    /// <summary>A relative reference for a relative path, a <c>file:</c> URI for an absolute one.</summary>
    public static string Of(string file)
    {
        var path = RepositoryPath.Of(file);
        return Path.IsPathFullyQualified(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
