using System.CommandLine;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Reports;

/// <summary>A command that does one thing with the account and reports what became of it.</summary>
internal abstract class AccountCommand(string name, string description, Operation operation, CommandContext context)
    : Command(name, description), IReportsUsageErrors
{
    private readonly OutputOption _output = new();
    private readonly AccountOptions _account = new();

    protected CommandContext Context => context;

    /// <inheritdoc/>
    public async Task ReportAsync(ParseResult parsed, IReadOnlyList<string> errors)
    {
        if (_output.IsJson(parsed) is not true)
            return;
        var invalid = new CommandException($"Nothing was sent: {string.Join(" ", errors)}");
        await Context.WriteJsonAsync(NotDone(invalid, conversationId: null, KeyOf(parsed)));
    }

    /// <summary>The key that was given, or one that is made here and not by the client: whatever happens, it can be named.</summary>
    protected virtual string? KeyOf(ParseResult parsed) => null;

    /// <summary>Adds what all of these commands take.</summary>
    protected void AddCommonOptions()
    {
        Add(_output);
        _account.AddTo(this);
    }

    protected DigitalConnectOptions? FindAccount(ParseResult parsed) => AccountSettings.Find(Context.ReadConfiguration(), _account.Read(parsed));

    /// <summary>Whether JSON was asked for; null where nothing was.</summary>
    protected bool? IsJson(ParseResult parsed) => _output.IsJson(parsed);

    /// <summary>Opens the account, does the one thing, and shows what became of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="conversationId">The conversation that was named, or null.</param>
    /// <param name="key">The idempotency key, or null.</param>
    /// <param name="run">Does the one thing; whatever it throws happened before anything was sent.</param>
    protected async Task<int> RunAsync(ParseResult parsed, string? conversationId, string? key, Func<Destination, Task<MessageReport>> run)
    {
        Destination destination;
        try
        {
            destination = await Destination.OpenAsync(FindAccount(parsed), new DriftNotice(Context), Configure, Context.Stopping);
        }
        catch (Exception exception)
        {
            // A program that reads stdout gets its object here, too.
            return await ShowAsync(parsed, NotDone(exception, conversationId, key));
        }

        // Shown before a simulator is stopped: what goes wrong with that says nothing about the message.
        await using (destination)
        {
            await Context.AnnounceAsync(destination);
            return await ShowAsync(parsed, destination.Explain(await TryAsync(destination)));
        }

        async Task<MessageReport> TryAsync(Destination destination)
        {
            try
            {
                return await run(destination);
            }
            catch (Exception exception) when (exception is CommandException or DigitalConnectException)
            {
                return NotDone(exception, conversationId, key) with { Simulated = destination.IsSimulated };
            }
        }
    }

    /// <summary>Changes the embedded simulator.</summary>
    protected virtual void Configure(DigitalConnectSimulatorOptions options)
    {
    }

    private static MessageReport NotDone(Exception exception, string? conversationId, string? key) =>
        MessageReport.Of(exception, conversationId, key, simulated: false) with { Delivery = DeliveryStatus.NotDelivered };

    private async Task<int> ShowAsync(ParseResult parsed, MessageReport report)
    {
        if (IsJson(parsed) is true)
            await Context.WriteJsonAsync(report);
        else if (report.Error is null)
            Context.OutputConsole.Write(ReportTable.Of(report, operation));

        foreach (var line in FailureText.Of(report, operation))
            await Context.WriteErrorLineAsync(line);
        return report.ToExitCode();
    }
}
