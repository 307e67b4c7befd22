using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Rendering;
using Newtonsoft.Json;

namespace DigitalConnect.Generator.Generation;

/// <summary>Generates a client: reads the contract, lets NSwag render the templates, and shortens the names in what comes out.</summary>
internal static class ClientGeneration
{
    /// <exception cref="ContractException">No client can be generated from the contract.</exception>
    public static void Run(GenerationSettings settings)
    {
        var contract = Contract.Read(settings.Contract, settings.ClientName);
        Prepare(contract, settings);
        if (NSwagProcess.Run(settings) is { } reason)
        {
            throw new ContractException(contract.Files.Root.Location, $"NSwag refused it: {reason}");
        }

        Finish(contract, settings);
    }

    /// <summary>Writes the document that NSwag reads.</summary>
    public static void Prepare(Contract contract, GenerationSettings settings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Output)!);
        File.WriteAllText(settings.Document, NSwagDocument.Of(contract, settings.Excluded).ToString(Formatting.None));
    }

    /// <summary>Shortens names in what NSwag wrote, and writes down what it was made of.</summary>
    public static void Finish(Contract contract, GenerationSettings settings)
    {
        var declared = contract.Types.Names.Taken.ToHashSet(StringComparer.Ordinal);
        var code = Simplifier.Simplify(File.ReadAllText(settings.Output), declared, settings.Namespace);
        File.WriteAllText(settings.Output, LineBreaks.Break(code.Replace("\r\n", "\n", StringComparison.Ordinal)).TrimEnd() + "\n");
        File.WriteAllLines(settings.Files, contract.Files.Read);
    }
}
