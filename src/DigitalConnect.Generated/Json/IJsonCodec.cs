using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>How values of one type are read, written and held against the contract; composed at compile time, so nothing reflects.</summary>
internal interface IJsonCodec<T>
{
    /// <summary>How numbers are to be parsed for this type; decimals must not pass through a double.</summary>
    static virtual FloatParseHandling Floats => FloatParseHandling.Double;

    /// <summary>Whether null is a value of this type.</summary>
    static virtual bool AllowsNull => false;

    /// <summary>What stands for a required member that an answer lacks; the lack itself is noted as drift.</summary>
    static abstract T Missing { get; }

    /// <summary>Adds the member names that a value of this type can have.</summary>
    static virtual void CollectNames(JsonNames names)
    {
    }

    /// <summary>Writes a value, which is never null.</summary>
    static abstract void Write(JsonWriter writer, T value);

    /// <summary>
    /// Reads the value at the reader's current token, and ends on its last token. A value that is not of the type is
    /// skipped and noted as drift: an answer is never refused for a member that the caller may not even need.
    /// </summary>
    static abstract bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out T value);

    /// <summary>The limits of the contract that the value breaks; null if there are none.</summary>
    static virtual ContractViolations? Check(T value) => null;
}
