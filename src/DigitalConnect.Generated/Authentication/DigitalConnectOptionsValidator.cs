using Microsoft.Extensions.Options;

namespace DigitalConnect.Authentication;

/// <summary>Finds everything that is wrong with the settings, at once, and says of each what to do. It repeats no secret.</summary>
/// <param name="takesTokensFromElsewhere">Whether the account of a name has a token provider of its own, which needs no credential.</param>
internal sealed class DigitalConnectOptionsValidator(Func<string, bool>? takesTokensFromElsewhere = null) : IValidateOptions<DigitalConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, DigitalConnectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var needsCredential = takesTokensFromElsewhere?.Invoke(name ?? Options.DefaultName) != true;
        var account = string.IsNullOrEmpty(name) ? "" : $" (account \"{name}\")";
        string[] failures =
        [
            .. CredentialRules.Check(options, needsCredential).Concat(EndpointRules.Check(options, needsCredential)).Concat(LimitRules.Check(options))
                .Select(failure => $"{options.Setting(failure)}{account}"),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
