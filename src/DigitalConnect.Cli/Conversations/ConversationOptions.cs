using System.CommandLine;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Conversations;

/// <summary>Who starts a conversation, and where.</summary>
internal sealed class ConversationOptions
{
    private const string SimulatedContact = "visitor@example.com";

    private readonly Option<string> _touchpoint = new("--touchpoint")
    {
        Description = $"The id of the touchpoint, as Talkdesk shows it. The default is the setting {TouchpointSetting.Name}; the embedded " +
            "simulator has its own.",
        HelpName = "ID",
    };

    private readonly Option<string> _email = new("--email") { Description = "The e-mail address of the contact.", HelpName = "ADDRESS" };
    private readonly Option<string> _name = new("--name") { Description = "The name of the contact.", HelpName = "NAME" };
    private readonly Option<string> _subject = new("--subject") { Description = "What the conversation is about.", HelpName = "TEXT" };

    public void AddTo(Command command)
    {
        command.Add(_touchpoint);
        command.Add(_email);
        command.Add(_name);
        command.Add(_subject);
    }

    /// <exception cref="CommandException">Something is missing that only the user can know.</exception>
    public StartConversationRequest Read(ParseResult parsed, Destination destination, IConfiguration settings) => new()
    {
        TouchpointId = parsed.GetValue(_touchpoint) ?? destination.ReadyTouchpoint ?? settings[TouchpointSetting.Name]
            ?? throw new CommandException($"Nothing was sent: name the touchpoint with --touchpoint ID, or in the setting {TouchpointSetting.Name}."),
        ContactPerson = new ContactPerson
        {
            Email = parsed.GetValue(_email) ?? (destination.IsSimulated ? SimulatedContact : null)
                ?? throw new CommandException("Nothing was sent: name the contact with --email ADDRESS."),
            Name = parsed.GetValue(_name),
        },
        Subject = parsed.GetValue(_subject),
    };
}
