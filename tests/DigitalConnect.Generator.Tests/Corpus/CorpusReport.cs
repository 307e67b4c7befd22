using System.Text.RegularExpressions;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Tests.Corpus;

/// <summary>The documents of a corpus that we refuse or break, with the reasons, and how many there are beside NSwag's own templates.</summary>
internal sealed partial class CorpusReport(IReadOnlyList<string> names, CorpusSide ours, CorpusSide stock)
{
    /// <summary>What compiles with NSwag's own templates, and not with ours.</summary>
    public IReadOnlyList<string> Lost { get; } = [.. names.Where(name => stock.Compiles(name) && !ours.Compiles(name))];

    public void Print(TextWriter output, Func<string, Location> placeOf)
    {
        foreach (var (name, reason) in ours.Refused)
            output.WriteLine($"refused  {name}({placeOf(name).Line},{placeOf(name).Column}): {reason} (stock: {stock.FateOf(name)})");

        foreach (var (name, diagnostic) in ours.Broken)
            output.WriteLine($"broken   {name}: {diagnostic} (stock: {stock.FateOf(name)})");

        foreach (var reasons in ours.Refused.Values.GroupBy(reason => Particular().Replace(reason, "...")).OrderByDescending(one => one.Count()))
            output.WriteLine($"reason   {reasons.Count()} times: {reasons.Key}");

        foreach (var name in Lost)
            output.WriteLine($"lost     {name}: stock compiles, ours {ours.FateOf(name)}");

        output.WriteLine($"{names.Count} documents   generated   compiled   refused   broken");
        PrintCounts(output, "ours", ours);
        PrintCounts(output, "stock NSwag", stock);
    }

    private static void PrintCounts(TextWriter output, string title, CorpusSide side) => output.WriteLine(
        $"{title,-14}{side.Code.Count,12}{side.Code.Count - side.Broken.Count,11}{side.Refused.Count,10}{side.Broken.Count,9}");

    // Names in quotes, paths and references.
    [GeneratedRegex("\"[^\"]*\"|#?/[^ ,]+|(?<=The (?:operation|parameter|schema) )\\S+")]
    private static partial Regex Particular();
}
