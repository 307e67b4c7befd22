namespace DigitalConnect.Cli.Tests;

/// <summary>Presses Ctrl+C as soon as the first line is written.</summary>
internal sealed class StoppingWriter(CancellationTokenSource stopping) : StringWriter
{
    public override void WriteLine(string? value)
    {
        stopping.Cancel();
        base.WriteLine(value);
    }
}
