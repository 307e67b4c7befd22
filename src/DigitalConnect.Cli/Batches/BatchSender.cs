using System.CommandLine;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary><c>digital-connect send --from FILE</c>.</summary>
internal sealed class BatchSender(CommandContext context, BatchOptions options)
{
    /// <param name="parsed">The command line.</param>
    /// <param name="account">The account, or null.</param>
    /// <param name="conversation">The conversation of lines that name none.</param>
    /// <param name="isJson">Whether stdout has JSON, or words.</param>
    public async Task<int> SendAsync(ParseResult parsed, DigitalConnectOptions? account, string? conversation, bool isJson)
    {
        var path = parsed.GetRequiredValue(options.From);
        var journalPath = parsed.GetValue(options.Journal) ?? path + ".done";
        if (IsSameFile(path, journalPath))
        {
            throw new CommandException($"Nothing was sent: --journal {journalPath} is the file of the messages itself. Give it another, " +
                $"or none: then it is {path}.done.");
        }

        // Any conversation: a file can be tried as it is, before there is an account.
        await using var destination = await Destination.OpenAsync(
            account, new DriftNotice(context), simulator => simulator.AcceptAnyConversation = true, context.Stopping);
        await context.AnnounceAsync(destination);
        var isNamed = parsed.GetResult(options.Batch) is not null && parsed.GetResult(options.Journal) is not null;
        await using var input = await BatchInput.OpenAsync(path, isNamed, context);
        var reader = new BatchReader(input, parsed.GetValue(options.Batch) ?? input.Name, conversation ?? destination.ReadyConversation);

        // What a simulator of this process took is gone with it, and must not count as delivered later.
        await using var journal = destination.IsSimulated
            ? null
            : await Journal.OpenAsync(journalPath, destination.Name, context.Stopping);
        using var spool = new MessageSpool();
        var check = new BatchCheck(journal, spool);
        await check.RunAsync(reader, context.Stopping);

        return await SendAsync(parsed, reader, check, spool.Read(), destination, journal, isJson);
    }

    private async Task<int> SendAsync(
        ParseResult parsed,
        BatchReader reader,
        BatchCheck check,
        IEnumerable<CheckedLine> lines,
        Destination destination,
        Journal? journal,
        bool isJson)
    {
        var tally = new BatchTally(check.Total);
        var advice = BatchAdvice.NothingNew(check.Total);
        if (check.IsNothingNew && !check.HasSomethingToTell)
        {
            tally.AddEarlier(check.Total);
        }
        else
        {
            journal?.Begin();
            var display = new BatchDisplay(context, isJson, parsed.GetValue(options.Quiet), check);
            await display.RunAsync(reader.Name, async show =>
            {
                var run = new BatchRun(destination, journal, CountAndShow, context.Stopping, context.Aborting);
                await run.SendAllAsync(lines, check.Unreported, parsed.GetValue(options.Concurrency));
                if (!check.IsNothingNew)
                    advice = BatchAdvice.After(run, tally, destination.IsSimulated, context.Stopping.IsCancellationRequested);

                void CountAndShow(MessageReport report)
                {
                    tally.Add(report);
                    show(report);
                }
            });
        }

        var changed = reader.HasChanged
            ? $"{reader.Name} was changed meanwhile, and this run was about what it said before: run the same command again for the rest."
            : "";
        await context.WriteErrorLineAsync(string.Join(' ', new[] { $"{reader.Name}: {tally}", advice, changed }.Where(text => text.Length > 0)));
        return tally.ToExitCode();
    }

    private static bool IsSameFile(string path, string other) => Resolve(path) == Resolve(other);

    private static string Resolve(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
}
