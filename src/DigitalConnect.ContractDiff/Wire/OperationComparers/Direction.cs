namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Who calls whom. What the API sends is judged as a response, what it receives as a request, whoever begins.</summary>
internal enum Direction
{
    /// <summary>The client calls the API.</summary>
    Api,

    /// <summary>The API calls the client: a callback or a webhook.</summary>
    Callback,
}
