namespace DigitalConnect.Cli.Settings;

/// <summary>The setting that names the touchpoint where no option does.</summary>
internal static class TouchpointSetting
{
    public const string Name = $"{DigitalConnectOptions.SectionName}:{nameof(StartConversationRequest.TouchpointId)}";
}
