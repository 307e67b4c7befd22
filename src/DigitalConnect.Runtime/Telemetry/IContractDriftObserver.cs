namespace DigitalConnect;

/// <summary>Hears of responses that differ from the contract. Register one to act on drift.</summary>
/// <remarks>
/// APIs change without notice. Drift never fails a call; it is counted, logged once for each place, and
/// offered here every time. The observer runs as part of the call: be quick, and do not throw.
/// </remarks>
public interface IContractDriftObserver
{
    /// <summary>A response differed from the contract.</summary>
    /// <param name="operation">The operation, such as <c>SendMessage</c>.</param>
    /// <param name="drift">How and where, without the value.</param>
    void OnDrift(string operation, ContractDrift drift);
}
