using System.CommandLine;

namespace DigitalConnect.Cli.Parsing;

/// <summary><c>--idempotency-key</c>.</summary>
internal sealed class IdempotencyKeyOption : Option<string>
{
    private readonly string _made = Guid.NewGuid().ToString();

    public IdempotencyKeyOption(string noun)
        : base("--idempotency-key")
    {
        Description = $"Names this {noun} for good: sent again with the same key it is no second {noun}. Made where none is given.";
        HelpName = "KEY";
    }

    /// <summary>The key that was given, or one that was made for this run.</summary>
    public string Read(ParseResult parsed) => parsed.GetResult(this)?.Tokens is [{ Value: var given }] ? given : _made;
}
