using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Generation;

// Started by DigitalConnect.Generator.targets: name=value, one for each property of the settings. An error is printed as MSBuild reads it.
var values = args.Select(argument => argument.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1],
    StringComparer.Ordinal);
string Value(string name) => values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"The argument {name}=... is missing.");

try
{
    ClientGeneration.Run(new GenerationSettings
    {
        Contract = Value("contract"),
        Output = Value("output"),
        Namespace = Value("namespace"),
        ClientName = Value("client"),
        Excluded = Value("excluded").Split(';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal),
        NSwagSettings = Value("settings"),
        Templates = Value("templates"),
        NSwag = Value("nswag"),
    });
    return 0;
}
catch (ContractException exception)
{
    var reason = exception.Message.ReplaceLineEndings(" ");
    Console.WriteLine($"{exception.Location}: error DC0002: No client can be generated from the contract. {reason}");
    return 3;
}
