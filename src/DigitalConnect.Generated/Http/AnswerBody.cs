using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>The answer to a call, on its way into a result.</summary>
internal readonly ref struct AnswerBody(ApiCall call, HttpStatusCode status, BufferedContent content)
{
    public HttpStatusCode StatusCode => status;

    public string IdempotencyKey => call.IdempotencyKey ?? "";

    /// <summary>Reads the body; null if nothing in it could be used.</summary>
    public T? Read<T, TCodec>()
        where T : class
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    /// <inheritdoc cref="Read{T, TCodec}"/>
    public T? ReadValue<T, TCodec>()
        where T : struct
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    /// <summary>Reads the body as far as it goes; false if nothing in it could be used.</summary>
    public bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        using var reader = new JsonAnswerReader(new Utf8TextReader(content.Bytes), JsonNames.Of<T, TCodec>.Table, call.Buffers);
        reader.FloatParseHandling = TCodec.Floats;
        value = default;
        var isRead = reader.Read() && TCodec.TryRead(reader, out value) && (reader.IsWhole || reader.MembersRead > 0);

        call.Note(reader.Drift);
        if (!isRead || reader.Read() || !reader.IsWhole || content.IsCut || content.Fault is not null)
        {
            call.Note(DriftKind.UnreadableBody, "");
        }
        else if (TCodec.Check(value!) is { } violations)
        {
            NoteBrokenLimits(violations, reader.Drift);
        }

        return isRead;
    }

    private void NoteBrokenLimits(ContractViolations violations, IReadOnlyList<ContractDrift> noted)
    {
        foreach (var violation in violations.Items)
        {
            // What stands for a missing member breaks limits of its own.
            if (!noted.Any(drift => drift.Kind == DriftKind.MissingMember && drift.Location == violation.Location))
            {
                call.Note(DriftKind.BrokenLimit, violation.Location);
            }
        }
    }
}
