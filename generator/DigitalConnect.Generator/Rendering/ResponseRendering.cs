using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the template of an operation's response reader prints.</summary>
internal static class ResponseRendering
{
    public static JObject Of(Operation operation)
    {
        var typed = operation.Successes.Where(one => one.HasBody).ToList();
        var fallback = operation.Fallback;
        var named = operation.Successes.Where(one => one != fallback && !one.IsRange && !one.IsDefault).Select(one => one.Status).ToList();
        return new JObject
        {
            ["documented"] = Documented(operation),
            ["hasOwnResult"] = operation.HasOwnResult,
            ["isKeyed"] = operation.Parameters.Any(one => one.IsIdempotencyKey),
            ["read"] = typed.Count == 1 ? ReadFor(typed[0]) : null,
            ["bodies"] = new JArray(typed.Select(one => Body(one, one == fallback, named))),
            ["needsStatus"] = typed.Count > 0,
            ["first"] = typed.Count == 0 ? null : new JObject
            {
                ["condition"] = typed[0].IsRange ? null : typed[0].Status,
                ["name"] = typed[0].Name,
            },
            ["errors"] = new JArray(Errors(operation)),
            ["otherErrors"] = Fallback(operation),
        };
    }

    private static string Documented(Operation operation)
    {
        if (operation.Responses.Any(one => one.IsDefault))
            return "true";

        var statuses = operation.Responses.Select(one => Status(one.Status)).Distinct().ToList();
        return statuses.Count == 0 ? "false" : "status is " + string.Join(" or ", statuses);
    }

    private static string Status(string status) => status.EndsWith("XX", StringComparison.Ordinal) ? $"(>= {status[0]}00 and <= {status[0]}99)"
        : status;

    private static string ReadFor(Response response) => response.Kind == BodyKind.Text
        ? "TryReadText(out result)"
        : $"TryRead<{response.Use.Type.Pair}>(out result)";

    private static JObject Body(Response response, bool isFallback, IReadOnlyList<string> named)
    {
        var condition = Condition(response, isFallback, named);
        var read = response.Kind switch
        {
            BodyKind.Text => "response.ReadText()",
            BodyKind.Binary => "response.ReadBytes()",
            _ => $"response.{(response.Type.IsValue ? "ReadValue" : "Read")}<{response.Use.Type.Pair}>()",
        };
        return new JObject
        {
            ["name"] = response.Name,
            ["typeName"] = response.Type.Name,
            ["docs"] = CSharpText.Docs($"{response.Status}: {response.Description}", "    "),
            ["isFallback"] = isFallback,
            ["value"] = condition.Length == 0 ? read : $"status is {condition} ? {read} : null",
        };
    }

    private static string Condition(Response response, bool isFallback, IReadOnlyList<string> named) => (isFallback, named) switch
    {
        (false, _) => Status(response.Status),
        (_, []) => "",
        (_, [var one]) => $"not {one}",
        _ => $"not ({string.Join(" or ", named)})",
    };

    private static string? PairOf(Response response) => response.Kind == BodyKind.Json ? response.Use.Type.Pair : null;

    private static IEnumerable<Response> ErrorResponses(Operation operation) =>
        operation.Responses.Where(one => one.Status[0] is '4' or '5' && (one.IsRange || one.Status.All(char.IsAsciiDigit)));

    // Statuses before ranges, and each schema once.
    private static IEnumerable<JObject> Errors(Operation operation)
    {
        var fallback = Fallback(operation);
        var errors = ErrorResponses(operation).OrderBy(one => one.IsRange).GroupBy(one => (one.IsRange, Pair: PairOf(one))).ToList();
        return errors.TrueForAll(group => group.Key.Pair == fallback)
            ? []
            : errors.Select(group => new JObject
            {
                ["statuses"] = string.Join(" or ", group.Select(one => one.IsRange ? $">= {one.Status[0]}00 and <= {one.Status[0]}99"
                    : one.Status).Distinct()),
                ["pair"] = group.Key.Pair,
            });
    }

    // What the contract does not name is read as the default, or as the schema that all errors share.
    private static string? Fallback(Operation operation)
    {
        if (operation.Responses.FirstOrDefault(one => one.IsDefault) is { } other)
            return PairOf(other);

        var pairs = ErrorResponses(operation).Select(PairOf).OfType<string>().Distinct().ToList();
        return pairs.Count == 1 ? pairs[0] : null;
    }
}
