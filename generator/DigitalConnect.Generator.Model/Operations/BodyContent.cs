using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Operations;

/// <summary>A media type of a body.</summary>
/// <param name="Kind">How the body is spelled.</param>
/// <param name="MediaType">The media type as it is sent.</param>
/// <param name="Schema">The schema; null if the contract gives none.</param>
/// <param name="Encoding">How the fields of a form are spelled; null if the contract doesn't say.</param>
internal sealed record BodyContent(BodyKind Kind, string MediaType, ContractNode? Schema, ContractNode? Encoding = null);
