using System.Text;
using Spectre.Console;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>An output without a right edge: a line that is wrapped cannot be found, clicked or compared.</summary>
internal sealed class UnboundedOutput(TextWriter writer) : IAnsiConsoleOutput
{
    /// <inheritdoc/>
    public TextWriter Writer => writer;

    /// <inheritdoc/>
    public bool IsTerminal => false;

    /// <inheritdoc/>
    public int Width => int.MaxValue;

    /// <inheritdoc/>
    public int Height => int.MaxValue;

    /// <inheritdoc/>
    public void SetEncoding(Encoding encoding)
    {
    }
}
