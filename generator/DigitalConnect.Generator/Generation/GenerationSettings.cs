namespace DigitalConnect.Generator.Generation;

/// <summary>What a client is generated from, and where to.</summary>
internal sealed record GenerationSettings
{
    public required string Contract { get; init; }

    public required string Output { get; init; }

    public required string Namespace { get; init; }

    public required string ClientName { get; init; }

    /// <summary>Schemas whose class is elsewhere.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>NSwag's settings, with variables in them.</summary>
    public required string NSwagSettings { get; init; }

    public required string Templates { get; init; }

    /// <summary>The program dotnet-nswag.dll.</summary>
    public required string NSwag { get; init; }

    /// <summary>Where the document for NSwag goes.</summary>
    public string Document => Path.ChangeExtension(Output, ".json");

    /// <summary>Where the names of the files go that the contract was read from.</summary>
    public string Files => Path.ChangeExtension(Output, ".files");
}
