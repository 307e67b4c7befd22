using System.CommandLine;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Attachments;

/// <summary><c>digital-connect attach</c>.</summary>
internal sealed class AttachCommand : Command, IReportsUsageErrors
{
    private readonly Argument<string> _file = new("FILE") { Description = "The file to upload." };
    private readonly Option<string> _name = new("--name")
    {
        Description = "The name that the agent sees. The default is the file's own.",
        HelpName = "NAME",
    };

    private readonly Option<string> _type = new("--type")
    {
        Description = "The media type. The default is that of the file's ending.",
        HelpName = "TYPE",
    };

    private readonly OutputOption _output = new();
    private readonly AccountOptions _account = new();
    private readonly CommandContext _context;

    public AttachCommand(CommandContext context)
        : base("attach", $"Uploads a file, and prints the --attachment to send it with. {ExitCode.PlainExplanation}")
    {
        _context = context;
        Add(_file);
        Add(_name);
        Add(_type);
        Add(_output);
        _account.AddTo(this);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    /// <inheritdoc/>
    public async Task ReportAsync(ParseResult parsed, IReadOnlyList<string> errors)
    {
        if (_output.IsJson(parsed) is true)
            await _context.WriteJsonAsync(Failed(new CommandException($"Nothing was uploaded: {string.Join(" ", errors)}")));
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var report = await TryUploadAsync(parsed);
        if (_output.IsJson(parsed) is true)
            await _context.WriteJsonAsync(report);
        else if (report.Error is null)
            await _context.WriteLineAsync($"--attachment \"{report.ToArgument()}\"");

        if (report.Error is { } error)
            await _context.WriteErrorLineAsync($"error: {error.Message}");
        return report.Error is null ? ExitCode.Delivered : ExitCode.Failed;
    }

    private async Task<AttachmentReport> TryUploadAsync(ParseResult parsed)
    {
        try
        {
            var account = AccountSettings.Find(_context.ReadConfiguration(), _account.Read(parsed));
            await using var destination = await Destination.OpenAsync(account, new DriftNotice(_context), configure: null, _context.Stopping);
            await _context.AnnounceAsync(destination);
            var file = await FileUpload.UploadAsync(
                parsed.GetRequiredValue(_file), parsed.GetValue(_name), parsed.GetValue(_type), destination, _context);
            return AttachmentReport.Of(file, destination.IsSimulated);
        }
        catch (Exception exception)
        {
            return Failed(exception);
        }
    }

    private static AttachmentReport Failed(Exception exception) => new() { Error = FailureReport.Of(exception) };
}
