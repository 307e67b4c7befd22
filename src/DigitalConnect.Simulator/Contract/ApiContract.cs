using System.Text;
using System.Text.Json;

namespace DigitalConnect.Simulator.Contract;

/// <summary>The OpenAPI document that the simulator speaks, as it stood when the simulator was built.</summary>
internal sealed class ApiContract
{
    private ApiContract(string yaml, JsonElement root) => (Yaml, Root) = (yaml, root);

    /// <summary>The document as its authors wrote it.</summary>
    public string Yaml { get; }

    /// <summary>The document as JSON.</summary>
    public JsonElement Root { get; }

    /// <summary>The name of the security scheme that is OAuth 2.0.</summary>
    public string OAuthScheme => Root.GetProperty("components").GetProperty("securitySchemes").EnumerateObject()
        .First(scheme => scheme.Value.TryFind("type")?.GetString() == "oauth2").Name;

    /// <summary>Loads the contract of the conversations.</summary>
    public static ApiContract LoadConversations() => Load("digital-connect.yaml");

    /// <summary>Loads the contract of the Attachments API.</summary>
    public static ApiContract LoadAttachments() => Load("attachments.yaml");

    private static ApiContract Load(string name)
    {
        using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The contract {name} is not embedded in this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Parses a contract.</summary>
    public static ApiContract Parse(string yaml)
    {
        var node = YamlReader.Read(new StringReader(yaml)) ?? throw new InvalidDataException("The contract is empty.");
        using var document = JsonDocument.Parse(node.ToJsonString());
        return new ApiContract(yaml, document.RootElement.Clone());
    }

    /// <summary>Finds an operation by its <c>operationId</c>.</summary>
    public ApiOperation FindOperation(string operationId)
    {
        foreach (var path in Root.GetProperty("paths").EnumerateObject())
        {
            foreach (var member in path.Value.EnumerateObject())
            {
                if (member.Value.TryFind("operationId")?.GetString() == operationId)
                    return new ApiOperation(this, path.Name, member.Name, path.Value, member.Value);
            }
        }

        throw new InvalidDataException($"The contract has no operation '{operationId}'.");
    }

    /// <summary>Follows <c>$ref</c> until something else stands there.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.TryFind("$ref")?.GetString() is { } reference)
            element = Follow(reference);
        return element;
    }

    private JsonElement Follow(string reference)
    {
        var element = Root;
        foreach (var segment in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            element = element.TryFind(name) ?? throw new InvalidDataException($"The contract refers to '{reference}', which it does not have.");
        }

        return element;
    }
}
