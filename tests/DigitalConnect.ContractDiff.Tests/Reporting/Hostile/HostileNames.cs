namespace DigitalConnect.ContractDiff.Tests.Reporting.Hostile;

/// <summary>Names that a contract could hold in order to say something in a report's own voice.</summary>
internal static class HostileNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "![x](https://evil.example/p.png) [x](https://evil.example) [x]: https://evil.example",
        "](javascript:alert(1)) ` `` ``` {0} {1}",
        "a|b",
        @"a\|b a\",
        @"# *a* _b_ ~~c~~ $\href{https://evil.example}{a}$",
        "- @everyone #1 GH-1 www.evil.example a@evil.example",
        "<img src=x onerror=alert(1)><a href=javascript:alert(1)></script><script>alert(1)</script></details></main><!-- --> ]]> '\"&lt;&#0;",
        "##[error]a ##[add-matcher]a.json ##vso[task.setvariable variable=a]b ##VSO[task.complete]",
        "::error file=a,line=1::a",
        "a\n::error::b\r\n  ::stop-commands::c",
        "%0A::error::a%0D::error::b",
        "\u001b[31ma\u001b]8;;https://evil.example\u0007\b\b\u0000",
        "\u009b31ma\u0085b\u2028c\u2029d",
        "\u202ea\u202c\u2066b\u2069\u200fc\ufeffd\U000e0041e",
    ];

    /// <summary>Those that a file can have.</summary>
    public static IEnumerable<string> OfFiles =>
        All.Select(name => new string([.. name.Select(sign => sign is '/' or '\\' or '*' or '\0' ? '%' : sign)]));
}
