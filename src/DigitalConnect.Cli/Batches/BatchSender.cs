using System.CommandLine;
using System.Globalization;
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
        var name = Path.GetFileName(path);
        var journalPath = parsed.GetValue(options.Journal) ?? path + ".done";
        if (IsSameFile(path, journalPath))
            throw new CommandException($"Nothing was sent: --journal {journalPath} is the file of the messages itself. Give it another, or none: then it is {path}.done.");

        // Any conversation: a file can be tried as it is, before there is an account.
        await using var destination = await Destination.OpenAsync(
            account, new DriftNotice(context), simulator => simulator.AcceptAnyConversation = true, context.Stopping);
        await context.AnnounceAsync(destination);
        var isNamed = parsed.GetResult(options.Batch) is not null && parsed.GetResult(options.Journal) is not null;
        var messages = await BatchFile.ReadAsync(
            await BatchSource.ReadAsync(path, isNamed, context.Stopping), name, parsed.GetValue(options.Batch) ?? name, conversation ?? destination.ReadyConversation, context.Stopping);

        // What a simulator of this process took is gone with it, and must not count as delivered later.
        await using var journal = destination.IsSimulated
            ? null
            : await Journal.OpenAsync(journalPath, destination.Name, context.Stopping);

        using var run = new BatchRun(destination, journal, context.Stopping, context.Aborting);
        var tally = new BatchTally(messages.Count);
        await new BatchDisplay(context, isJson).RunAsync(name, messages.Count, show =>
            run.SendAllAsync(messages, parsed.GetValue(options.Concurrency), report =>
            {
                tally.Add(report);
                return show(report);
            }));

        await context.WriteErrorLineAsync($"{name}: {tally} {WhatToDo(run, tally, messages.Count)}".TrimEnd());
        return tally.ToExitCode();
    }

    private static bool IsSameFile(string path, string other) => Resolve(path) == Resolve(other);

    private static string Resolve(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    private string WhatToDo(BatchRun run, BatchTally tally, int messages) => tally switch
    {
        _ when run.KeepsNoJournal => tally.ToExitCode() == ExitCode.Failed ? "The embedded simulator is gone with what it took: another run begins anew." : "",
        { IsNothingNew: true } => string.Create(
            CultureInfo.InvariantCulture, $"Nothing was sent: all {messages} were delivered by an earlier run. The same lines under another --batch NAME are other messages."),
        _ when run.StoppedBy == FailureScope.Account => "Stopped, because the account was refused. Check it, then run the same command again: it goes on from here.",
        _ when run.StoppedBy == FailureScope.TokenEndpoint => "Stopped, because the token endpoint is unavailable. Run the same command again later: it goes on from here.",
        { NotTried: > 0 } when context.Stopping.IsCancellationRequested => "Stopped. Run the same command again: it goes on from here, and doubles nothing.",
        { NotTried: > 0 } => "What follows a failed message of its conversation is not tried, to keep the order. Run the same command again: it goes on from here, and doubles nothing.",
        _ when tally.ToExitCode() == ExitCode.Failed => "Run the same command again to send what is not delivered: nothing is doubled.",
        _ => "",
    };
}
