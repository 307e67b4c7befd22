namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Why a schema change matters, to whom, and what to do instead.</summary>
internal static class Explanations
{
    public static string Of(Site site, Effect effect) => (site.IsSilent(), effect, site.IsRequest()) switch
    {
        (true, _, true) => "A read-only property is never sent by a client, so no client is concerned.",
        (true, _, false) => "A write-only property is never sent by the server, so no client is concerned.",
        (_, Effect.Annotates, _) =>
            "It changes what the contract says about the values, not which values travel. Nothing breaks; people who read the contract, and "
                + "generated code, may look different.",
        (_, Effect.Narrows, true) =>
            "Fewer requests are valid than before: a client that sends what the old contract allowed may be refused. "
            + "Keep accepting the old values, or make the restriction part of a new operation or a new major version.",
        (_, Effect.Narrows, false) =>
            "Responses keep to a narrower range than the old contract promised, which every client that reads the old range can read. Nothing "
                + "breaks.",
        (_, Effect.Widens, true) =>
            "The server accepts everything it accepted before, and more. Nothing breaks for clients that go on as they are.",
        (_, Effect.Widens, false) =>
            "Responses may hold values that the old contract ruled out: a client that relies on it may fail to read them. "
            + "Keep to the old range for clients of the old contract, or offer the new one in a new operation or a new major version.",
        (_, _, true) =>
            "What the old contract asked clients to send is not what the new one accepts: requests written for the old contract may be refused. "
            + "Add the new form beside the old one, or release a new major version.",
        _ =>
            "Responses are no longer what the old contract promised: a client that relies on it may fail to read them. "
            + "Add the new form beside the old one, or release a new major version.",
    };
}
