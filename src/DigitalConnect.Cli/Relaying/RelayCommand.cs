using System.CommandLine;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay</c>: the relay as a program of its own, and what the people who look after it need.</summary>
internal sealed class RelayCommand : Command
{
    public RelayCommand(CommandContext context)
        : base("relay", "Takes messages over HTTP, keeps them in a database and delivers them in order, through crashes and outages.")
    {
        Add(new RunCommand(context));
        Add(new StatusCommand(context));
        Add(new DeadCommand(context));
        Add(new ShowCommand(context));
        Add(new ReplayCommand(context));
        Add(new SkipCommand(context));
        Add(new DrainCommand(context));
    }
}
