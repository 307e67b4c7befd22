namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares an operation with itself in the other document.</summary>
internal static class OperationComparer
{
    public static void Compare(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        OperationAnnotationsComparer.Compare(scope, before, after);
        ParametersComparer.Compare(session, scope, before, after);
        BodyComparer.CompareRequest(session, scope, before.Node, after.Node, Caller.Client);
        ResponsesComparer.Compare(session, scope, before.Node, after.Node, Caller.Client);
        ServersComparer.Compare(session, scope, before, after);
        SecurityComparer.Compare(session, scope, before.Node, after.Node);
        CallbacksComparer.Compare(session, scope, before, after);
    }

    /// <summary>Compares an operation that the API calls at its client: requests and responses change sides.</summary>
    public static void CompareReversed(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        CallbackParametersComparer.Compare(session, scope, before, after);
        BodyComparer.CompareRequest(session, scope, before.Node, after.Node, Caller.Api);
        ResponsesComparer.Compare(session, scope, before.Node, after.Node, Caller.Api);
    }
}
