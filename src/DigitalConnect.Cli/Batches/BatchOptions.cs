using System.CommandLine;
using System.CommandLine.Parsing;
using DigitalConnect.Cli.Parsing;

namespace DigitalConnect.Cli.Batches;

/// <summary>The options of <c>send --from</c>.</summary>
internal sealed class BatchOptions
{
    private const int DefaultConcurrency = 8;
    private const int MostConcurrency = 256;

    public Option<string> From { get; } = new("--from")
    {
        Description = "Sends a file of messages (- is standard input), one JSON object on a line: " +
            """{"conversation":"ID","content":"Hello","attachments":[...],"key":"..."}. """ +
            "Run again, it goes on where it stopped: what is delivered is not sent again. " +
            "The same lines on another day are the same messages, unless the name of the file or --batch is another.",
        HelpName = "FILE",
    };

    public NumberOption Concurrency { get; } = new("--concurrency", least: 1, MostConcurrency, DefaultConcurrency)
    {
        Description = "With --from: how many conversations are sent to at a time. Messages of one conversation keep their order, also " +
            "when one of them fails: then the rest waits for the next run.",
    };

    public Option<string> Journal { get; } = new("--journal")
    {
        Description = "With --from: the file that remembers what is delivered. The default is FILE.done.",
        HelpName = "FILE",
    };

    public Option<string> Batch { get; } = new("--batch")
    {
        Description = "With --from: the name that the keys of the messages are derived with. The default is the name of the file. The " +
            "same lines under another name are other messages.",
        HelpName = "NAME",
    };

    public Option<bool> Quiet { get; } = new("--quiet")
    {
        Description = "With --from: shows no bar, and of the messages only those that were not delivered or lack attachments. The last " +
            "line on stderr says how many were.",
    };

    /// <summary>Whether one was given that says nothing without <c>--from</c>.</summary>
    public bool IsAnyGiven(CommandResult result) =>
        new Option[] { Concurrency, Journal, Batch, Quiet }.Any(option => result.GetResult(option) is { Implicit: false });

    public void AddTo(Command command)
    {
        command.Add(From);
        command.Add(Concurrency);
        command.Add(Journal);
        command.Add(Batch);
        command.Add(Quiet);
    }
}
