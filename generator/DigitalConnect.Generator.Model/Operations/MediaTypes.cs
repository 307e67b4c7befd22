using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>Which media type of several is used, and how it is spelled. JSON comes first: it is what the types are made for.</summary>
internal static class MediaTypes
{
    /// <summary>Chooses one of the media types of a body.</summary>
    /// <param name="content">The media types.</param>
    /// <param name="isRequest">Whether it is a request: it may be a form, a response can't.</param>
    /// <param name="files">Follows references.</param>
    /// <returns>The one that is used; null if there is none.</returns>
    public static BodyContent? Choose(IReadOnlyList<ContractNode.Member> content, bool isRequest, ContractDocument files)
    {
        BodyContent? chosen = null;
        foreach (var one in content)
        {
            var kind = KindOf(one, isRequest, files);
            if (chosen is null || Rank(kind) < Rank(chosen.Kind))
                chosen = new BodyContent(kind, Concrete(one.Name), one.Value["schema"], one.Value["encoding"]);
        }

        return chosen;
    }

    private static int Rank(BodyKind kind) => kind switch
    {
        BodyKind.Json => 0,
        BodyKind.Multipart => 1,
        BodyKind.Form => 2,
        BodyKind.Text => 3,
        _ => 4,
    };

    private static BodyKind KindOf(ContractNode.Member content, bool isRequest, ContractDocument files)
    {
        var name = content.Name.Split(';')[0].Trim().ToLowerInvariant();
        var schema = content.Value["schema"] is { } given ? files.Resolve(given) : null;
        if (schema is not null && SchemaFacts.IsBinary(schema))
            return BodyKind.Binary;

        return name switch
        {
            _ when name.Contains("json", StringComparison.Ordinal) => BodyKind.Json,
            "multipart/form-data" when isRequest => BodyKind.Multipart,
            "application/x-www-form-urlencoded" when isRequest => BodyKind.Form,
            "*/*" or "application/*" => schema is null ? BodyKind.Binary : BodyKind.Json,
            _ when name.StartsWith("text/", StringComparison.Ordinal) || name.Contains("xml", StringComparison.Ordinal)
                || name.Contains("yaml", StringComparison.Ordinal) || name.Contains("javascript", StringComparison.Ordinal)
                    || name.EndsWith("urlencoded", StringComparison.Ordinal) => BodyKind.Text,
            _ => BodyKind.Binary,
        };
    }

    // Of a range, something that is in it has to be sent.
    private static string Concrete(string name) => name switch
    {
        "*/*" or "application/*" or "application/*+json" => "application/json",
        "text/*" => "text/plain",
        _ when name.Contains('*', StringComparison.Ordinal) => "application/octet-stream",
        _ => name,
    };
}
