namespace DigitalConnect.Http;

/// <summary>What the answers of one operation are read into; generated for each.</summary>
internal interface IAnswer<TResult>
{
    /// <summary>Whether the contract names the status for the operation.</summary>
    static abstract bool IsDocumented(int status);

    /// <summary>Makes the result of a success status; false if its body had to say something and could not be read.</summary>
    static abstract bool TryRead(AnswerBody answer, [MaybeNullWhen(false)] out TResult result);
}
