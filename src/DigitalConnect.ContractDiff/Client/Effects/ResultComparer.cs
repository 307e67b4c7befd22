using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Compares what a method gives.</summary>
internal static class ResultComparer
{
    public static void Compare(TypePairs types, ClientMethod before, ClientMethod after, MethodReport report)
    {
        switch (before.Result, after.Result)
        {
            case (null, null):
                break;
            case (null, { } added):
                Report($"gives {added} now; it gave nothing", isBreaking: false);
                break;
            case ({ } removed, null):
                Report($"gives nothing any more; it gave {removed}", isBreaking: true);
                break;
            case ({ } old, { } now) when !types.AreSame(old, now) || now.HasNullsBeyond(old):
                Report($"gives {now} now; it gave {old}", isBreaking: true);
                break;
            case ({ Type.IsResult: true }, _) when before.Fallback is not null && after.Fallback is not null && before.Fallback != after.Fallback:
                report(
                    ClientRules.SuccessOrderChanged,
                    $"a success that the contract does not name is read into {after.Fallback} now; it was read into {before.Fallback}",
                    true,
                    Responses(before),
                    Responses(after),
                    Aspects.Success);
                break;
        }

        void Report(string effect, bool isBreaking) =>
            report(ClientRules.ResultRetyped, effect, isBreaking, Responses(before), Responses(after), Aspects.Result);
    }

    private static DocumentNode Responses(ClientMethod method) => method.Endpoint.Node["responses"] ?? method.Endpoint.Node;
}
