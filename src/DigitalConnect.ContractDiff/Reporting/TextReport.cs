using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;
using Spectre.Console;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The verdict for people, one paragraph per finding; <c>file:line:column</c> comes first, so that terminals and editors open it.</summary>
internal sealed class TextReport(bool colours) : IReport
{
    /// <inheritdoc/>
    public string Render(Verdict verdict)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new UnboundedOutput(text),
        });
        foreach (var change in VerdictSummary.WorstFirst(verdict))
            WriteChange(console, change);
        foreach (var accepted in verdict.Accepted)
            console.MarkupLineInterpolated($"[grey]accepted: {accepted.Finding.Message} [[{accepted.Finding.Id}]]: {accepted.Reason}[/]");
        foreach (var note in verdict.Notes)
            console.MarkupLineInterpolated($"[yellow]note:[/] {note}");
        if (verdict.Accepted.Count + verdict.Notes.Count > 0)
            console.WriteLine();
        WriteSummary(console, verdict);
        return text.ToString();
    }

    private static void WriteChange(IAnsiConsole console, ReportedChange change)
    {
        var finding = change.Finding;
        var colour = finding.Severity == Severity.Error || change.BreaksClient ? "red" : finding.Severity == Severity.Warning ? "yellow" : "blue";
        var place = (finding.Revision ?? finding.Base) is { } location ? $"{Place(location)}: " : "";
        console.Markup($"{Markup.Escape(place)}[bold {colour}]{change.Label}[/]: ");
        console.MarkupLineInterpolated($"{finding.Message} [grey][[{finding.Id}]][/]");
        Detail(console, "pointer", finding.Pointer);
        if (finding.Revision is not null && finding.Base is not null)
            Detail(console, "was", Place(finding.Base));
        if (finding.Use is not null)
            Detail(console, "used", Place(finding.Use));
        foreach (var operation in Reach.Of(finding, most: 5))
            Detail(console, "reaches", operation);
        foreach (var other in change.Others)
            Detail(console, "also", ReportedChange.Describe(other, most: 5));
        foreach (var effect in change.Client)
            Detail(console, "client", ReportedChange.Describe(effect));
        console.WriteLine();
    }

    private static void Detail(IAnsiConsole console, string name, string value) =>
        console.MarkupLineInterpolated($"    [grey]{name.PadRight(7)}[/]  {value}");

    private static void WriteSummary(IAnsiConsole console, Verdict verdict)
    {
        var colour = verdict.WireBreaking || verdict.ClientBreaking ? "red" : "green";
        if (verdict.Documents.Count > 1)
        {
            foreach (var document in verdict.Documents)
                console.MarkupLineInterpolated($"{File(document.Name!)}: {VerdictSummary.Outcome(document)}");
            console.WriteLine();
        }

        console.MarkupLine($"[bold {colour}]{Markup.Escape(VerdictSummary.Outcome(verdict))}[/]");
        console.WriteLine(VerdictSummary.Counts(verdict));
    }

    private static string Place(SourceLocation location) => $"{File(location.File)}:{location.Line}:{location.Column}";

    // A line that begins with two colons is a command to GitHub Actions.
    private static string File(string name) => name.TrimStart().StartsWith("::", StringComparison.Ordinal) ? $"./{name}" : name;
}
