using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The page of one rule, in Markdown.</summary>
internal static class RulePage
{
    /// <summary>The page.</summary>
    public static string Render(Rule rule) => $"""
        # {rule.Id}

        **{rule.Severity.Name()}**: {rule.Summary}. {Meaning(rule.Severity)}

        {rule.Explanation}

        ## Change its severity

        ```yaml
        # contract-diff.yaml
        severity:
          {rule.Id}: {(rule.Severity == Severity.Info ? "warning" : "info")}   # error, warning, info or ignore
        ```

        ## Accept one such change

        ```yaml
        # contract-diff.yaml
        accept:
          - rule: {rule.Id}
            pointer: "#/..."        # as the finding gives it
            reason: Why nobody is hurt by it.
            expires: 2026-12-31     # optional
        ```

        """;

    private static string Meaning(Severity severity) => severity switch
    {
        Severity.Error => "It breaks programs that speak to the old contract.",
        Severity.Warning => "It may break programs that speak to the old contract: it depends on what they do.",
        _ => "It breaks no program that speaks to the old contract.",
    };
}
