using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the parameters of a callback or webhook: the API sends them, and its client reads them.</summary>
internal static class CallbackParametersComparer
{
    public static void Compare(Session session, OperationScope scope, Endpoint before, Endpoint after)
    {
        var (old, now) = (ParametersComparer.Read(session.Base, before), ParametersComparer.Read(session.Revision, after));
        foreach (var (key, parameter) in old)
        {
            if (!now.TryGetValue(key, out var same))
            {
                var rule = ParameterComparer.IsRequired(parameter.Node)
                    ? CallbackRules.RequiredParameterRemoved
                    : CallbackRules.OptionalParameterRemoved;
                scope.Report(rule, $"callback {ParametersComparer.Name(parameter)} removed", parameter.Use, null);
            }
            else if (!session.Unchanged.Contain(parameter.Use, same.Use))
            {
                Compare(session, scope, parameter, same);
            }
        }

        foreach (var (_, parameter) in now.Where(parameter => !old.ContainsKey(parameter.Key)))
            scope.Report(CallbackRules.ParameterAdded, $"callback {ParametersComparer.Name(parameter)} added", null, parameter.Use);
    }

    private static void Compare(Session session, OperationScope scope, Element before, Element after)
    {
        var (was, became) = (ParameterComparer.IsRequired(before.Node), ParameterComparer.IsRequired(after.Node));
        if (was != became)
        {
            var (rule, how) = became ? (CallbackRules.ParameterBecameRequired, "required") : (CallbackRules.ParameterBecameOptional, "optional");
            scope.ReportKeyword(rule, $"callback {ParametersComparer.Name(after)} became {how}", "required", before, after);
        }

        var (old, now) = (DeclaredValue.Of(before, session.Base), DeclaredValue.Of(after, session.Revision));
        if (old.Schema is not null && now.Schema is not null)
            scope.Add(session.Compare(old.Schema, now.Schema, new SchemaContext(Site.ResponseHeader, IsText: now.Media is null), after));
    }
}
