using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the documentation of an operation says of its parameters and its result.</summary>
internal static class OperationDocs
{
    public static JObject Parameter(Operation operation, string name)
    {
        var words = operation.Parameters.FirstOrDefault(one => one.Name == name) is { } parameter
            ? Words(parameter)
            : Words(operation.Body!);
        return new JObject { ["name"] = name.TrimStart('@'), ["docs"] = CSharpText.Docs(words, "    ") };
    }

    public static string Returns(Operation operation)
    {
        var words = string.Join("\n", operation.Successes.Select(one => operation.Successes.Count == 1 && one.IsDefault ? one.Description
            : $"{one.Status}: {one.Description}"));
        return operation.GivesStream ? words + "\nThe body as it arrives. Dispose of it when it is read." : words;
    }

    private static string Words(Parameter parameter)
    {
        var words = parameter.Description?.Trim() is { Length: > 0 } own ? own : $"The parameter {parameter.Wire} of the contract.";
        return $"{words} {LimitWords.Of(parameter.Use)}".TrimEnd();
    }

    private static string Words(RequestBody body)
    {
        var words = body.Description?.Trim() is { Length: > 0 } own ? own : "The body of the request.";
        var form = body.Kind switch
        {
            BodyKind.Json when body.MediaType.Split(';')[0] == "application/json" => LimitWords.Of(body.Use),
            BodyKind.Json => $"{LimitWords.Of(body.Use)} It is sent as {body.MediaType}.".TrimStart(),
            BodyKind.Binary => $"It is sent as it is ({body.MediaType}) and not disposed.",
            _ => $"It is sent as {body.MediaType}.",
        };
        return $"{words} {form}".TrimEnd();
    }
}
