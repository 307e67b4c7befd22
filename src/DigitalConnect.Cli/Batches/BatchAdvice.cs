using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>What to do after a run.</summary>
internal static class BatchAdvice
{
    public static string NothingNew(int total) => total == 0
        ? "Nothing was sent."
        : $"Nothing was sent: {(total == 1 ? "it was" : $"all {total} were")} delivered by an earlier run. The same lines under another " +
            "--batch NAME are other messages.";

    public static string After(BatchRun run, BatchTally tally, bool isSimulated, bool isStopping) => tally switch
    {
        _ when isSimulated => tally.ToExitCode() == ExitCode.Failed ? "The embedded simulator is gone with what it took: another " +
            "run begins anew." : "",
        _ when run.JournalFailure is { } failure => $"The journal can't be written: {failure.Message} {AfterJournalFailure(tally)}",
        _ when run.ReportFailure is { } failure =>
            $"Stopped, because standard output can't be written: {failure.Message} Run the same command again: it goes on from here, and " +
            "doubles nothing.",
        _ when run.StoppedBy == FailureScope.Account => "Stopped, because the account was refused. Check it, then run the same command " +
            "again: it goes on from here.",
        _ when run.StoppedBy == FailureScope.TokenEndpoint => "Stopped, because the token endpoint is unavailable. Run the same command " +
            "again later: it goes on from here.",
        { NotTried: > 0 } when isStopping => "Stopped. Run the same command again: it goes on from here, and doubles nothing.",
        { NotTried: > 0 } => "What follows a failed message of its conversation is not tried, to keep the order. Run the same command " +
            "again: it goes on from here, and doubles nothing.",
        _ when tally.ToExitCode() == ExitCode.Failed => "Run the same command again to send what is not delivered: nothing is doubled.",
        _ => "",
    };

    private static string AfterJournalFailure(BatchTally tally) => tally.NotTried > 0
        ? "Stopped. Make room for it, then run the same command again: what it does not remember is sent again with the same key, which " +
            "Talkdesk takes for the same message."
        : "Another run would send again what it does not remember, with the same key.";
}
