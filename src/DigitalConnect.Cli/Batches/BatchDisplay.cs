using System.Globalization;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;
using Spectre.Console;

namespace DigitalConnect.Cli.Batches;

/// <summary>Shows a run: lines of JSON for programs or lines of words for people, and on a terminal a bar that moves.</summary>
internal sealed class BatchDisplay(CommandContext context, bool isJson)
{
    private readonly IAnsiConsole? _terminal = context.IsOutputTerminal && !isJson ? context.OutputConsole : null;

    /// <param name="name">What the bar is of.</param>
    /// <param name="total">How many messages there are.</param>
    /// <param name="work">Does the work; is given what shows a message.</param>
    public Task RunAsync(string name, int total, Func<Func<MessageReport, Task>, Task> work)
    {
        var console = _terminal ?? (context is { IsErrorTerminal: true, IsOutputTerminal: false } ? context.ErrorConsole : null);
        if (console is null || total == 0)
            return work(ShowAsync);

        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(name), maxValue: total);
                await work(async report =>
                {
                    await ShowAsync(report);
                    bar.Increment(1);
                });
            });
    }

    private Task ShowAsync(MessageReport report)
    {
        if (isJson)
            return context.WriteJsonAsync(report);

        var words = TerminalText.Escape(Words(report));
        if (_terminal is null)
            return context.Output.WriteLineAsync(words);
        _terminal.Write(new Text(words + "\n", report.Error is null ? Style.Plain : new Style(Color.Red)));
        return Task.CompletedTask;
    }

    private static string Words(MessageReport report)
    {
        var outcome = report switch
        {
            { Error: { } error } => $"{report.Delivery}: {error.Message} Key {report.IdempotencyKey}.",
            { IsPartial: true } => $"delivered without some attachments: {report.PartialFailReason ?? "no reason was given"}",
            { Before: true } => "delivered by an earlier run",
            _ => $"delivered, message {report.MessageId}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"line {report.Line}  {outcome}");
    }
}
