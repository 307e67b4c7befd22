namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Reads which version of OpenAPI a document is written in.</summary>
internal static class SpecificationVersion
{
    /// <summary>Whether it is 3.1 or later, whose schemas are JSON Schema 2020-12.</summary>
    /// <exception cref="ContractLoadException">It is none that is understood.</exception>
    public static bool Is31(string file, MappingNode root)
    {
        if (root["openapi"] is not ScalarNode version)
            throw Unsupported(file, root);
        if (!version.Value.StartsWith("3.", StringComparison.Ordinal))
            throw new ContractLoadException(file, $"OpenAPI {version.Value} is not supported; 3.0 and later 3.x are", version.Line, version.Column);
        return !version.Value.StartsWith("3.0", StringComparison.Ordinal);
    }

    private static ContractLoadException Unsupported(string file, MappingNode root) => root["swagger"] is ScalarNode swagger
        ? new ContractLoadException(
            file,
            $"Swagger {swagger.Value} is not supported, OpenAPI 3.0 and later 3.x are; convert the document first, for instance with swagger2openapi",
            swagger.Line,
            swagger.Column)
        : new ContractLoadException(file, "this is not an OpenAPI document: it has no 'openapi' version", root.Line);
}
