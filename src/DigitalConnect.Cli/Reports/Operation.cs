namespace DigitalConnect.Cli.Reports;

/// <summary>The words for what a command does.</summary>
/// <param name="Verb">What to tell somebody to do: "send".</param>
/// <param name="Noun">What it is done with: "message".</param>
/// <param name="Done">What has become of that: "delivered".</param>
internal sealed record Operation(string Verb, string Noun, string Done)
{
    public static readonly Operation Send = new("send", "message", "delivered");
    public static readonly Operation Start = new("start", "conversation", "started");
    public static readonly Operation End = new("end", "conversation", "ended");
}
