using Microsoft.Extensions.Options;

namespace DigitalConnect.Authentication;

/// <summary>Finds everything that is wrong with the settings, at once, and says of each what to do. It repeats no secret.</summary>
internal sealed class DigitalConnectOptionsValidator : IValidateOptions<DigitalConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, DigitalConnectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var account = string.IsNullOrEmpty(name) ? "" : $" (account \"{name}\")";
        string[] failures =
        [
            .. CredentialRules.Check(options).Concat(EndpointRules.Check(options)).Concat(LimitRules.Check(options))
                .Select(failure => $"{DigitalConnectOptions.SectionName}:{failure}{account}"),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
