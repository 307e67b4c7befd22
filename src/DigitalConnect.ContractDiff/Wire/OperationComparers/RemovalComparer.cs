using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Judges an operation that is gone by what was said of it before.</summary>
internal static class RemovalComparer
{
    public static void Report(Session session, Endpoint removed, bool isWholePath)
    {
        var kind = isWholePath ? "api-path" : "api";
        var (id, why) = Judge(session, removed.Node, kind);
        session.Open(removed.Name).Report(id, $"{removed.Name} removed {why}", removed.Node, null);
    }

    private static (string Id, string Why) Judge(Session session, MappingNode operation, string kind)
    {
        if (!operation.Flag("deprecated"))
            return ($"{kind}-removed-without-deprecation", "without deprecation");
        if (operation.Text("x-sunset") is not { } sunset)
            return ($"{kind}-removed-with-deprecation", "after deprecation");
        if (!Sunset.TryParse(sunset, out var date))
            return ("api-path-sunset-parse", $"though its sunset '{sunset}' is no date");
        return date > session.Now
            ? ($"{kind}-removed-before-sunset", $"before its sunset on {date:yyyy-MM-dd}")
            : ($"{kind}-removed-with-deprecation", "after deprecation");
    }
}
