using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Judges an operation that is gone by what was said of it before.</summary>
internal static class RemovalComparer
{
    public static void Report(Session session, Endpoint removed, bool isWholePath)
    {
        var (rule, why) = isWholePath
            ? Judge(
                session, removed.Node, OperationRules.PathRemovedWithoutDeprecation, OperationRules.PathRemovedWithDeprecation,
                OperationRules.PathRemovedBeforeSunset)
            : Judge(
                session, removed.Node, OperationRules.RemovedWithoutDeprecation, OperationRules.RemovedWithDeprecation,
                OperationRules.RemovedBeforeSunset);
        session.Open(removed.Name).Report(rule, $"{removed.Name} removed {why}", removed.Node, null);
    }

    private static (Rule Rule, string Why) Judge(
        Session session, MappingNode operation, Rule withoutDeprecation, Rule withDeprecation, Rule beforeSunset)
    {
        if (!operation.Flag("deprecated"))
            return (withoutDeprecation, "without deprecation");
        if (operation.Text("x-sunset") is not { } sunset)
            return (withDeprecation, "after deprecation");
        if (!Sunset.TryParse(sunset, out var date))
            return (OperationRules.RemovedWithInvalidSunset, $"though its sunset '{sunset}' is no date");
        return date > session.Now
            ? (beforeSunset, $"before its sunset on {date:yyyy-MM-dd}")
            : (withDeprecation, "after deprecation");
    }
}
