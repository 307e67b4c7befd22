namespace DigitalConnect.Simulator.Inbox;

/// <summary>A command that sends a first message when it is pasted into a terminal.</summary>
internal static class CurlCommand
{
    /// <summary>Stands for the id of the conversation.</summary>
    public const string Conversation = "{conversation}";

    public static string For(DigitalConnectSimulatorOptions options, Uri baseAddress, Uri tokenEndpoint)
    {
        var secret = options.ClientSecret == DigitalConnectSimulatorOptions.DefaultClientSecret ? options.ClientSecret : "$CLIENT_SECRET";
        return $$"""
            token=$(curl -s -u "{{options.ClientId}}:{{secret}}" -d grant_type=client_credentials {{tokenEndpoint}} | sed 's/.*access_token":"//; s/".*//')
            curl -H "Authorization: Bearer $token" --json '{"content":"Hello"}' {{baseAddress}}digital-connect/conversations/{{Conversation}}/messages
            """;
    }
}
