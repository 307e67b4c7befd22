using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Api;

/// <summary>A request to an operation of the contract, its body read.</summary>
internal sealed record ApiRequest(HttpRequest Http, IReadOnlyDictionary<string, string> Path, byte[] Body)
{
    /// <summary>The value that the request gives a parameter, or null.</summary>
    public string? ValueOf(ApiParameter parameter) => parameter.In switch
    {
        "path" => Path.GetValueOrDefault(parameter.Name),
        "header" => Http.Headers.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
        _ => Http.Query.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
    };
}
