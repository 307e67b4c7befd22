using System.Text.Json;
using DigitalConnect.Simulator.Contract;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Api;

/// <summary>A request to an operation of a contract, its body parsed.</summary>
internal sealed record ApiRequest(HttpRequest Http, IReadOnlyDictionary<string, string> Path, JsonElement Body)
{
    /// <summary>The address of the simulator, as the client calls it.</summary>
    public string Origin => $"{Http.Scheme}://{Http.Host}";

    /// <summary>The value that the request gives a parameter, or null.</summary>
    public string? ValueOf(ApiParameter parameter) => parameter.In switch
    {
        "path" => Path.GetValueOrDefault(parameter.Name),
        "header" => Http.Headers.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
        _ => Http.Query.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
    };

    /// <summary>The idempotency key, or null where there is none.</summary>
    public string? KeyOf(ApiOperation operation)
    {
        var key = operation.IdempotencyKeyHeader is { } header ? Http.Headers[header].ToString() : "";
        return key.Length == 0 ? null : key;
    }
}
