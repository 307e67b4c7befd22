namespace DigitalConnect.Cli.Tests;

/// <summary>Presses Ctrl+C as soon as the first line is written.</summary>
internal sealed class StoppingWriter(CancellationTokenSource stopping) : StringWriter
{
    public override Task WriteLineAsync(string? value)
    {
        stopping.Cancel();
        return base.WriteLineAsync(value);
    }
}
