using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>What an operation of a contract does with a request that the contract allows.</summary>
internal interface IApiOperation
{
    /// <summary>The operation in its contract.</summary>
    ApiOperation Contract { get; }

    /// <summary>Answers a request that is authorized and keeps to the contract.</summary>
    /// <param name="request">The request, its body parsed.</param>
    /// <param name="forcedStatus">The 2xx status that a script asks for, or null.</param>
    Response Perform(ApiRequest request, HttpStatusCode? forcedStatus);
}
