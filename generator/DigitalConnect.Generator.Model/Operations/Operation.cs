using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Operations;

/// <summary>An operation of the contract, with the names that it has in C#.</summary>
internal sealed class Operation(string method, string path, ContractNode node)
{
    /// <summary>The HTTP method in lower case.</summary>
    public string Method { get; } = method;

    public string Path { get; } = path;

    public ContractNode Node { get; } = node;

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

    public bool GivesStream => Result == Stream;

    public const string Stream = "global::System.IO.Stream";
}
