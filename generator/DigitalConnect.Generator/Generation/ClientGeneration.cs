using System.Text.RegularExpressions;
using DigitalConnect.Generator.Checks;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Rendering;
using Newtonsoft.Json;

namespace DigitalConnect.Generator.Generation;

/// <summary>Generates a client: reads the contract, lets NSwag render the templates, and shortens the names in what comes out.</summary>
internal static partial class ClientGeneration
{
    /// <exception cref="ContractException">No client can be generated from the contract.</exception>
    public static void Run(GenerationSettings settings)
    {
        var (contract, files) = Read(settings.Contract, settings.ClientName);
        Prepare(contract, settings);
        if (NSwagProcess.Run(settings) is { } reason)
            throw new ContractException(files.Root.Place, $"NSwag refused it: {reason}");

        Finish(contract, files, settings);
    }

    /// <summary>Reads a contract and the files that it refers to.</summary>
    /// <exception cref="ContractException">No client can be generated from the contract.</exception>
    public static (Contract Contract, ContractFiles Files) Read(string path, string clientName)
    {
        var files = ContractFiles.Open(path);
        ContractChecks.Check(files);
        return (Contract.Read(files, clientName), files);
    }

    /// <summary>Writes the document that NSwag reads.</summary>
    public static void Prepare(Contract contract, GenerationSettings settings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Output)!);
        File.WriteAllText(settings.Document, NSwagDocument.Of(contract, settings.Namespace, settings.Excluded).ToString(Formatting.None));
    }

    /// <summary>Shortens names in what NSwag wrote, and writes down what it was made of.</summary>
    public static void Finish(Contract contract, ContractFiles files, GenerationSettings settings)
    {
        var declared = contract.Types.Names.Taken.ToHashSet(StringComparer.Ordinal);
        var code = Simplifier.Simplify(File.ReadAllText(settings.Output), declared, settings.Namespace);
        var spaced = EmptyLines().Replace(code.Replace("\r\n", "\n", StringComparison.Ordinal), "\n\n");
        File.WriteAllText(settings.Output, LineBreaks.Break(spaced).TrimEnd() + "\n");
        File.WriteAllLines(settings.Files, files.Read);
    }

    [GeneratedRegex("\n{3,}")]
    private static partial Regex EmptyLines();
}
