namespace DigitalConnect.Cli.Reports;

/// <summary>What a failure says of the messages that come next.</summary>
internal enum FailureScope
{
    /// <summary>Nothing: this one message was refused, for itself.</summary>
    Message,

    /// <summary>The rest of its conversation would fail, too, or would overtake it.</summary>
    Conversation,

    /// <summary>Every message would fail: nobody gives a token.</summary>
    TokenEndpoint,

    /// <summary>Every message would fail: the account was refused.</summary>
    Account,
}
