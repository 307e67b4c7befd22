using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the templates of an operation print.</summary>
internal static class OperationRendering
{
    private const int LongestLine = 140;
    private static readonly string[] KnownMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private const string NoContent = Runtime.Calls + "NoContent";

    public static JObject Of(Operation operation, ContractNode? security, UniqueNames patterns)
    {
        var limits = new Limits(patterns);
        var checks = Checks(operation, limits);
        var query = ParameterLines.Query(operation).ToList();
        var address = AddressRendering.Of(operation);
        return new JObject
        {
            ["name"] = operation.Name,
            ["docs"] = CSharpText.Docs(operation.Node.TextOf("summary") is { Length: > 0 } summary ? summary : operation.Name, "    "),
            ["remarks"] = operation.Node.TextOf("description") is { Length: > 0 } description ? CSharpText.Docs(description, "    ") : null,
            ["parameters"] = new JArray(operation.Arguments.Select(one => OperationDocs.Parameter(operation, one.Name))),
            ["returns"] = operation.Successes.Count == 0 ? null : CSharpText.Docs(OperationDocs.Returns(operation), "    "),
            ["scopes"] = Scopes(operation, security),
            ["isDeprecated"] = operation.Node.Flag("deprecated"),
            ["signature"] = Signature(operation),
            ["result"] = operation.Result ?? NoContent,
            ["hasResult"] = operation.Result is not null,
            ["givesStream"] = operation.GivesStream,
            ["nulls"] = new JArray(Nullables(operation).Cast<object>()),
            ["checks"] = Lines.Indented(checks, 8),
            ["patterns"] = ClassRendering.Patterns(limits),
            ["before"] = Lines.Indented([.. ParameterLines.BeforeAddress(operation)], 8),
            ["address"] = address,
            ["query"] = Lines.Indented(query, 8),
            ["querySeparator"] = address.Contains('?', StringComparison.Ordinal) ? "'&'" : null,
            ["method"] = Method(operation.Method),
            ["route"] = CSharpText.Literal(operation.Path.StartsWith('/') ? operation.Path : "/" + operation.Path),
            ["headers"] = Lines.Indented([.. ParameterLines.Headers(operation), .. Accept(operation), .. Content(operation)], 8),
            ["body"] = operation.Body is { Kind: BodyKind.Json } body ? body.Name : "default",
            ["bodyPair"] = operation.Body is { Kind: BodyKind.Json } json ? json.Use.Type.Pair : $"{NoContent}, {Runtime.Calls}NoContentJson",
            ["reader"] = operation.Reader,
            ["responses"] = ResponseRendering.Of(operation),
        };
    }

    // Of the first requirement: the others are alternatives to it.
    private static string? Scopes(Operation operation, ContractNode? security) =>
        (operation.Node["security"] ?? security) is { Elements: [var first, ..] }
        && first.Members.SelectMany(scheme => scheme.Value.Elements).Select(scope => CSharpText.Literal(scope.AsText
            ?? "")).ToList() is { Count: > 0 } scopes
            ? string.Join(", ", scopes) : null;

    private static string Signature(Operation operation)
    {
        var arguments = operation.Arguments.Select(one => $"{one.Type} {one.Name}{(one.IsOptional ? " = null" : "")}")
            .Append("global::System.Threading.CancellationToken cancellationToken = default").ToList();
        var start = $"global::System.Threading.Tasks.Task{(operation.Result is { } result ? $"<{result}>" : "")} {operation.Name}Async(";
        var line = start + string.Join(", ", arguments) + ")";
        return Simplifier.Short(line).Length <= LongestLine ? line : start + "\n        " + string.Join(",\n        ", arguments) + ")";
    }

    private static IEnumerable<string> Nullables(Operation operation)
    {
        var parameters = operation.Parameters
            .Where(one => !one.Use.Type.IsValue && (one.Place == ParameterPlace.Path || !one.MayBeNull)).Select(one => one.Name);
        return operation.Body is { MayBeNull: false } body && (body.Kind != BodyKind.Json || !body.Use.Type.IsValue) ? parameters.Append(body.Name)
            : parameters;
    }

    private static List<string> Checks(Operation operation, Limits limits)
    {
        var lines = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            var (name, pattern) = (CSharpText.Literal(parameter.Name.TrimStart('@')),
                operation.Name + Identifier.Pascal(parameter.Name.TrimStart('@')));
            if (parameter.Place is ParameterPlace.Path or ParameterPlace.Header && Safety(parameter) is { } text)
            {
                var kind = parameter.Place == ParameterPlace.Path ? "PathSegment" : "HeaderText";
                lines.Add($"{Runtime.Calls}{kind}.Check(ref violations, {name}, {text});");
            }

            lines.AddRange(limits.Of(parameter.Use, name, parameter.Name, pattern));
        }

        if (operation.Body is { Kind: BodyKind.Json or BodyKind.Form or BodyKind.Multipart } body)
        {
            var name = CSharpText.Literal(body.Name.TrimStart('@'));
            lines.AddRange(limits.Of(body.Use, name, body.Name, operation.Name + Identifier.Pascal(body.Name.TrimStart('@'))));
        }

        return lines;
    }

    // A text may end a segment or a header; a number or a time never does.
    private static string? Safety(Parameter parameter)
    {
        var (name, isOptional) = (parameter.Name, parameter.MayBeNull && parameter.Place != ParameterPlace.Path);
        string OrNull(string when, string text) => when.Length == 0 ? text : $"{name} is {when} ? null : {text}";
        return parameter.Use.Type switch
        {
            ScalarType { Kind: ScalarKind.Text } => name,
            ScalarType { Kind: ScalarKind.Uri } => $"{name}{(isOptional ? "?" : "")}.OriginalString",
            UnionType union => OrNull(isOptional ? "null" : "", $"{union.Codec}.Format({name})"),
            AnyType => OrNull(isOptional ? "null" : "", $"{Runtime.Json}AnyText.Format({name})"),

            // An empty array is no header.
            CollectionType { IsMap: false, Element: { Type: ScalarType { Kind: ScalarKind.Text or ScalarKind.Uri } } element } => OrNull(
                parameter.Place == ParameterPlace.Path ? "" : "null or { Count: 0 }",
                $"{Runtime.Json}ListText<{element.Spelled}, {FormLines.TextCodec(element)}>.Format({name})"),
            _ => null,
        };
    }

    private static string Method(string method) => KnownMethods.Contains(method)
        ? $"global::System.Net.Http.HttpMethod.{char.ToUpperInvariant(method[0])}{method[1..]}"
        : $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method.ToUpperInvariant())})";

    // Said only where the contract leaves a choice: what is read must be what was asked for.
    private static IEnumerable<string> Accept(Operation operation)
    {
        var types = operation.Successes.Where(one => one.MediaType is not null && one.Kind != BodyKind.Binary).Select(one =>
            one.MediaType!.Split(';')[0].Trim()).Distinct().ToList();
        return types.Count == 0 || types is ["application/json"] && !operation.Successes.Any(one => one.HasAlternatives)
            || operation.Parameters.Any(one => one.Place == ParameterPlace.Header && one.Wire.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            ? []
            : [$"httpRequest.Accept({CSharpText.Literal(string.Join(", ", types))});"];
    }

    private static IEnumerable<string> Content(Operation operation)
    {
        if (operation.Body is not { } body)
            return [];

        var type = CSharpText.Literal(body.MediaType);
        return body.Kind switch
        {
            BodyKind.Json => body.MediaType == "application/json" ? [] : [$"httpRequest.ContentType = {type};"],
            BodyKind.Text => [$"httpRequest.TextBody({body.Name}, {type});"],
            BodyKind.Binary => [$"httpRequest.StreamBody({body.Name}, {type});"],
            _ => FormContent(body),
        };
    }

    private static IEnumerable<string> FormContent(RequestBody body)
    {
        var kind = body.Kind == BodyKind.Multipart ? "MultipartForm" : "UrlEncodedForm";
        return body.Use.Type is ClassType type
            ? [$"httpRequest.FormBody<{type.Name}, {type.Codec}>({body.Name}, new {Runtime.Calls}{kind}());"]
            : [$"httpRequest.FormBody<{body.Use.Type.Name}, {Runtime.Calls}MapForm>({body.Name}, new {Runtime.Calls}{kind}());"];
    }
}
