namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Which way the data travels that a rule is about. What the API sends is a response, what it receives a request, whoever begins.</summary>
internal enum Direction
{
    /// <summary>Neither: it is about more than the data.</summary>
    None,

    /// <summary>What a client sends.</summary>
    Request,

    /// <summary>What a client receives.</summary>
    Response,
}
