namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Who calls whom.</summary>
internal enum Caller
{
    /// <summary>The client calls the API.</summary>
    Client,

    /// <summary>The API calls the client: a callback or a webhook.</summary>
    Api,
}
