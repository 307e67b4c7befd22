using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Operations;

/// <summary>An operation of the contract, with the names that it has in C#.</summary>
internal sealed class Operation(string method, string path, ContractNode node, ContractNode pathItem)
{
    /// <summary>The HTTP method in lower case.</summary>
    public string Method { get; } = method;

    public string Path { get; } = path;

    public ContractNode Node { get; } = node;

    public ContractNode PathItem { get; } = pathItem;

    /// <summary>The C# name, without "Async".</summary>
    public string Name { get; set; } = "";

    public IReadOnlyList<Parameter> Parameters { get; set; } = [];

    public RequestBody? Body { get; set; }

    public IReadOnlyList<Response> Responses { get; set; } = [];

    /// <summary>The responses that a result is read from: those with a success status, else the default.</summary>
    public IReadOnlyList<Response> Successes { get; set; } = [];

    /// <summary>The C# type of the result; null if there is none.</summary>
    public string? Result { get; set; }

    /// <summary>Whether the result is a class of its own, with every success in it.</summary>
    public bool HasOwnResult { get; set; }

    /// <summary>The name of the type that reads responses.</summary>
    public string Reader { get; set; } = "";

    /// <summary>What a success is read as that the contract does not name: the range, if there is one, else the first that has a body.</summary>
    public Response? Fallback => Successes.FirstOrDefault(one => one.HasBody && one.IsRange) ?? Successes.FirstOrDefault(one => one.HasBody);

    /// <summary>The arguments of the method, in order: the path's, what is required, what is optional. The cancellation token is last.</summary>
    public IReadOnlyList<Argument> Arguments
    {
        get
        {
            var path = Parameters.Where(one => one.Place == ParameterPlace.Path).Select(one => new Argument(one.Use.Type.Name, one.Name, false, one));
            var others = Parameters.Where(one => one.Place != ParameterPlace.Path)
                .Select(one => new Argument(one.Use.Type.Spelled(one.MayBeNull), one.Name, one.MayBeNull, one)).ToList();
            if (Body is { } body)
                others.Add(new Argument(body.Type + (body.MayBeNull ? "?" : ""), body.Name, body.MayBeNull, null));

            return [.. path, .. others.Where(one => !one.IsOptional), .. others.Where(one => one.IsOptional)];
        }
    }

    public bool GivesStream => Result == Stream;

    public const string Stream = "global::System.IO.Stream";
}
