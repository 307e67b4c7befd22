using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares which parameters an operation takes, those of its path included.</summary>
internal static class ParametersComparer
{
    // The content types and the security schemes tell of these: a header parameter of such a name counts for nothing (OpenAPI, "Parameter Object").
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    public static void Compare(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        var (old, now) = (Read(session.Base, before), Read(session.Revision, after));
        foreach (var (key, parameter) in old)
        {
            if (!now.TryGetValue(key, out var same))
                ReportRemoved(session, scope, parameter, before.Path, now.Values.FirstOrDefault(other => IsMoved(parameter, other)));
            else if (!session.Unchanged.Contain(parameter.Use, same.Use))
                ParameterComparer.Compare(session, scope, parameter, same);
        }

        foreach (var (_, parameter) in now.Where(parameter => !old.ContainsKey(parameter.Key)))
            ReportAdded(scope, parameter, after.Path);
    }

    private static void ReportAdded(OperationScope scope, Element parameter, string path)
    {
        var isRequired = parameter.Node.Flag("required");
        var rule = IsInTemplate(parameter, path) ? ParameterRules.PathParameterDeclared
            : parameter.Node.Text("in") == "path" ? ParameterRules.PathParameterAdded
            : (parameter.IsShared, isRequired) switch
            {
                (true, true) => ParameterRules.RequiredAddedToPath,
                (true, false) => ParameterRules.OptionalAddedToPath,
                (false, true) => ParameterRules.RequiredAdded,
                (false, false) => ParameterRules.OptionalAdded,
            };
        scope.Report(rule, $"{(isRequired ? "required" : "optional")} {Name(parameter)} added", null, parameter.Use);
    }

    private static void ReportRemoved(Session session, OperationScope scope, Element parameter, string path, Element? moved)
    {
        var node = parameter.Node;
        if (moved is not null && node.Flag("required") && !IsInTemplate(parameter, path))
        {
            scope.Report(ParameterRules.Moved, $"required {Name(parameter)} became {Name(moved)}", parameter.Use, moved.Use);
            return;
        }

        var rule = IsInTemplate(parameter, path) ? ParameterRules.PathParameterUndeclared
            : !node.Flag("deprecated") ? ParameterRules.Removed
            : node.Text("x-sunset") is { } sunset && Sunset.TryParse(sunset, out var date) && date > session.Now
                ? ParameterRules.RemovedBeforeSunset
            : ParameterRules.RemovedWithDeprecation;
        scope.Report(rule, $"{Name(parameter)} removed", parameter.Use, null);
    }

    private static bool IsMoved(Element old, Element now) =>
        old.Node.Text("in") != now.Node.Text("in")
        && string.Equals(old.Node.Text("name"), now.Node.Text("name"), StringComparison.OrdinalIgnoreCase);

    // The template has it, declared or not: it is in every request.
    private static bool IsInTemplate(Element parameter, string path) =>
        parameter.Node.Text("in") == "path" && PathTemplate.IndexOf(path, parameter.Node.Text("name") ?? "") >= 0;

    // A path parameter is known by its place in the template, a header whatever its case.
    public static Dictionary<(string In, string Name), Element> Read(Contract contract, Endpoint endpoint)
    {
        var parameters = new Dictionary<(string, string), Element>();
        foreach (var (list, isShared) in new[] { (endpoint.PathItem["parameters"], true), (endpoint.Node["parameters"], false) })
        {
            foreach (var use in (list as SequenceNode)?.Items ?? [])
            {
                if (
                    Element.Of(contract, use) is { } element
                        && element.Node.Text("name") is { } name
                        && element.Node.Text("in") is { } place
                        && !IsIgnored(place, name))
                {
                    parameters[(place, Key(place, name, endpoint.Path))] = element with { IsShared = isShared };
                }
            }
        }

        return parameters;
    }

    private static bool IsIgnored(string place, string name) => place == "header" && IgnoredHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Key(string place, string name, string path) => place switch
    {
        "header" => name.ToUpperInvariant(),
        "path" when PathTemplate.IndexOf(path, name) is var at and >= 0 => $"{{{at}}}",
        _ => name,
    };

    public static string Name(Element parameter) => $"{parameter.Node.Text("in")} parameter '{parameter.Node.Text("name")}'";
}
