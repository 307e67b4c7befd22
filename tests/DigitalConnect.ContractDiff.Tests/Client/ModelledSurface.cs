using DigitalConnect.ContractDiff.Client.Reading;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>The same lines as <see cref="GeneratedSurface"/>, from the model.</summary>
internal static class ModelledSurface
{
    public static async Task<IEnumerable<string>> ReadAsync(string path)
    {
        var contract = await ContractLoader.LoadAsync(path, TestContext.CurrentContext.CancellationToken);
        var surface = SurfaceReader.Read(contract, "CaseClient");
        return surface.Methods.Select(method => $"{Obsolete(method.IsObsolete)}{method}")
            .Concat(surface.Types.SelectMany(Lines))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(ClientType type) => type.IsEnum
        ? type.Members.Select(member => $"{type.Name}.{member.Name} = {member.Number}")
        : type.Members.Select(
            member =>
                $"{type.Name}: {Obsolete(member.IsObsolete)}{(member.IsRequired ? "required " : "")}{member.Type} "
                    + $"{member.Name}").Prepend($"class {type.Name}{(type.Base is null ? "" : $" : {type.Base.Name}")}");

    private static string Obsolete(bool isObsolete) => isObsolete ? "obsolete " : "";
}
