namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>A code block of a walk-through.</summary>
/// <param name="Language">
/// What stands behind the fence: <c>diff</c> is an edit, <c>console</c> a command and what it prints, <c>json</c> what goes on the wire.
/// </param>
/// <param name="Text">The text, each line with its end.</param>
internal sealed record WalkthroughStep(string Language, string Text);
