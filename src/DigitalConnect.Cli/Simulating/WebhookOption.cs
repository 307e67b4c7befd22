using System.CommandLine;

namespace DigitalConnect.Cli.Simulating;

/// <summary><c>--webhook URL</c>.</summary>
internal sealed class WebhookOption : Option<Uri?>
{
    public WebhookOption(string name)
        : base(name)
    {
        HelpName = "URL";
        Description = "Where the agent's messages and the end of a conversation are posted, such as http://localhost:5000/talkdesk.";
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;

            result.AddError($"{name} is an HTTP or HTTPS address, such as http://localhost:5000/talkdesk.");
            return null;
        };
    }
}
