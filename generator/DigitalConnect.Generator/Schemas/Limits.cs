using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>The checks of what a schema limits, as C# statements; down into lists and maps, which have no codec of their own to check them.</summary>
/// <param name="names">The names of the methods that give regular expressions, in the type that the statements are in.</param>
internal sealed class Limits(UniqueNames names)
{
    private const string Checks = "global::DigitalConnect.Runtime.Contract.ContractLimits.";
    private const string Member = Runtime.Json + "JsonMember.";

    private readonly List<(string Name, string Literal)> _patterns = [];

    /// <summary>The regular expressions that the statements name.</summary>
    public IReadOnlyList<(string Name, string Literal)> Patterns => _patterns;

    /// <param name="use">The type and schema of the value.</param>
    /// <param name="place">The place of the value, in C#.</param>
    /// <param name="value">The value, in C#.</param>
    /// <param name="pattern">What regular expressions are called after.</param>
    public List<string> Of(TypeUse use, string place, string value, string pattern)
    {
        var lines = Own(use, "violations", place, value, pattern, "");
        if (use.Type.IsChecked)
            lines.Add($"{Member}Check<{use.Type.Pair}>(ref violations, {place}, {value});");

        return lines;
    }

    private List<string> Own(TypeUse use, string into, string place, string value, string pattern, string indentation)
    {
        var lines = new List<string>();
        var schema = use.Schema;
        void Add(string check, string arguments) => lines.Add($"{indentation}{Checks}{check}(ref {into}, {place}, {value}, {arguments});");
        switch (use.Type)
        {
            case ScalarType { Kind: ScalarKind.Text }:
                AddText(schema, pattern, Add);
                break;

            case ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number } scalar:
                AddNumber(schema, scalar, Add);
                break;

            case CollectionType collection:
                var (least, most) = collection.IsMap ? ("minProperties", "maxProperties") : ("minItems", "maxItems");
                AddCount(schema, least, most, "Count", Add);
                if (schema.Flag("uniqueItems") && collection.Element is { Type: { IsText: true } and not UnionType, IsNullable: false })
                    lines.Add($"{indentation}{Checks}Unique(ref {into}, {place}, {value});");

                var within = Own(collection.Element, "within", "at", "item", pattern + "Item", indentation + "    ");
                if (within.Count > 0)
                {
                    lines.Add($"{indentation}{Checks}Each(ref {into}, {place}, {value}, static (ref within, at, item) =>\n{indentation}{{");
                    lines.AddRange(within);
                    lines.Add($"{indentation}}});");
                }

                break;
        }

        return lines;
    }

    private void AddText(ContractNode schema, string name, Action<string, string> add)
    {
        AddCount(schema, "minLength", "maxLength", "Length", add);
        if (schema.TextOf("pattern") is { } pattern && EcmaPattern.ToDotNet(pattern) is { } translated)
        {
            var unique = names.Take(name + "Pattern");
            _patterns.Add((unique, CSharpText.Literal(translated)));
            add("Pattern", translated == pattern ? $"{unique}()" : $"{unique}(), {CSharpText.Literal(pattern)}");
        }
    }

    private static void AddCount(ContractNode schema, string least, string most, string check, Action<string, string> add)
    {
        var (from, to) = (Whole(schema, least) ?? 0, Whole(schema, most) ?? int.MaxValue);
        if (from > 0 || to < int.MaxValue)
        {
            add(check, string.Create(CultureInfo.InvariantCulture,
                $"{from}, {(to == int.MaxValue ? "int.MaxValue" : to.ToString(CultureInfo.InvariantCulture))}"));
        }
    }

    private static void AddNumber(ContractNode schema, ScalarType type, Action<string, string> add)
    {
        var isWhole = type.Kind == ScalarKind.Integer;
        var (least, most) = (Number(schema, "minimum"), Number(schema, "maximum"));
        var (over, under) = (Number(schema, "exclusiveMinimum"), Number(schema, "exclusiveMaximum"));
        if (isWhole)
        {
            // Whole numbers begin and end beside a bound that is excluded.
            least = schema.Flag("exclusiveMinimum") || over is not null ? Next(over ?? least, 1) : least is { } low ? decimal.Ceiling(low) : null;
            most = schema.Flag("exclusiveMaximum") || under is not null ? Next(under ?? most, -1) : most is { } high ? decimal.Floor(high) : null;
            over = under = null;
        }

        if ((least ?? over) is not null || (most ?? under) is not null)
            add("Range", $"least: {Literal(least ?? over)}, most: {Literal(most ?? under)}");

        if (!isWhole && (over is not null || (schema.Flag("exclusiveMinimum") && least is not null)))
            add("Excludes", Literal(over ?? least));

        if (!isWhole && (under is not null || (schema.Flag("exclusiveMaximum") && most is not null)))
            add("Excludes", Literal(under ?? most));

        if (type == ScalarType.Single || type == ScalarType.Double)
            AddDoubles(schema, type == ScalarType.Single, add);

        if (Number(schema, "multipleOf") is { } step && step > 0)
            add("MultipleOf", Literal(step));
    }

    // Bounds that no decimal holds.
    private static void AddDoubles(ContractNode schema, bool isSingle, Action<string, string> add)
    {
        var least = Double(schema, "minimum") is { } low && schema.Flag("exclusiveMinimum") ? Math.BitIncrement(low)
            : Double(schema, "exclusiveMinimum") is { } over ? Math.BitIncrement(over) : Double(schema, "minimum");
        var most = Double(schema, "maximum") is { } high && schema.Flag("exclusiveMaximum") ? Math.BitDecrement(high)
            : Double(schema, "exclusiveMaximum") is { } under ? Math.BitDecrement(under) : Double(schema, "maximum");
        if (least is not null || most is not null)
        {
            string Spelled(double? bound) => bound is { } number
                ? (isSingle ? (float)number : number).ToString("R", CultureInfo.InvariantCulture) + "d" : "null";
            add("DoubleRange", $"least: {Spelled(least)}, most: {Spelled(most)}");
        }
    }

    private static decimal? Next(decimal? bound, int step) => bound is { } number ? (step > 0 ? decimal.Floor(number)
        : decimal.Ceiling(number)) + step : null;

    private static decimal? Number(ContractNode schema, string name) => schema[name] is { Kind: NodeKind.Number, AsText: { } text }
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (number != 0 || IsZero(text)) ? number : null;

    private static double? Double(ContractNode schema, string name) => schema[name] is { Kind: NodeKind.Number, AsText: { } text }
        && Number(schema, name) is null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    // A decimal that is nothing may be too small for one.
    private static bool IsZero(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == 0;

    // Lengths are whole numbers, however they are spelled; no text is longer than int.MaxValue.
    private static int? Whole(ContractNode schema, string name) => schema[name] is { Kind: NodeKind.Number, AsText: { } text }
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) && double.IsInteger(whole)
            ? (int)Math.Clamp(whole, 0, int.MaxValue) : null;

    private static string Literal(decimal? bound)
    {
        if (bound is not { } number)
            return "null";

        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) || Math.Abs(number) > long.MaxValue ? text + "M" : text;
    }
}
