using System.Net;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Endpoints;

/// <summary>Something that answers requests, and whose responses a script can replace.</summary>
internal interface IEndpoint
{
    /// <summary>Processes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="forcedStatus">The 2xx status that a script asks for, or null.</param>
    /// <param name="cancellationToken">Canceled when the client leaves.</param>
    Task<Response> ProcessAsync(HttpRequest request, HttpStatusCode? forcedStatus, CancellationToken cancellationToken);

    /// <summary>The response with a status that a script asks for, where nothing was processed that could be answered with it.</summary>
    Response RespondWith(HttpRequest request, HttpStatusCode status);
}
