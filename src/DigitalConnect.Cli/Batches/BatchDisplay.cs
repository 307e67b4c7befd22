using System.Globalization;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;
using Spectre.Console;

namespace DigitalConnect.Cli.Batches;

/// <summary>Shows a run: a line of JSON for each message, or words for what was not plainly delivered; on a terminal a bar that moves.</summary>
internal sealed class BatchDisplay(CommandContext context, bool isJson, bool isQuiet, BatchCheck check)
{
    private readonly IAnsiConsole? _terminal = context.IsOutputTerminal && !isJson ? context.OutputConsole : null;

    /// <param name="name">What the bar is of.</param>
    /// <param name="work">Does the work; is given what shows a message.</param>
    public Task RunAsync(string name, Func<Action<MessageReport>, Task> work)
    {
        var console = _terminal ?? (context is { IsErrorTerminal: true, IsOutputTerminal: false } ? context.ErrorConsole : null);
        if (console is null || isQuiet || check.IsNothingNew)
            return work(Show);

        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(TerminalText.Escape(name)), maxValue: check.Total);
                await work(report =>
                {
                    Show(report);
                    bar.Increment(1);
                });
            });
    }

    private void Show(MessageReport report)
    {
        if (!IsShown(report))
            return;
        if (isJson)
            context.WriteJson(report);
        else if (_terminal is null)
            context.Output.WriteLine(TerminalText.Escape(Words(report)));
        else
            _terminal.Write(new Text(TerminalText.Escape(Words(report)) + "\n", report.Error is null ? Style.Plain : new Style(Color.Red)));
    }

    private bool IsShown(MessageReport report)
    {
        var isPlainlyDelivered = report is { Error: null, IsPartial: false };
        return !isPlainlyDelivered || (isJson && !isQuiet && (!check.IsNothingNew || check.Unreported.ContainsKey(report.Line!.Value)));
    }

    private static string Words(MessageReport report)
    {
        var outcome = report.Error is { } error
            ? $"{report.Delivery}: {string.Join(' ', Details(report, error))}"
            : $"delivered without some attachments: {report.PartialFailReason ?? "no reason was given"}";
        return string.Create(CultureInfo.InvariantCulture, $"line {report.Line}  {outcome}");
    }

    private static IEnumerable<string> Details(MessageReport report, FailureReport error)
    {
        yield return error.Message;
        foreach (var field in error.Fields ?? [])
            yield return $"Refused part: {field.Name}: {field.Description}.";
        if (report.StatusCode == 404)
            yield return $"Conversation {report.ConversationId}.";
        yield return $"Key {report.IdempotencyKey}.";
    }
}
