using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>How values of one type are read, written and checked. For generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>Codecs are composed at compile time, so nothing reflects over types while a program runs.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonCodec<T>
{
    /// <summary>How numbers are to be parsed for this type; decimals must not pass through a double.</summary>
    static virtual FloatParseHandling Floats => FloatParseHandling.Double;

    /// <summary>Whether null is a value of this type.</summary>
    static virtual bool AllowsNull => false;

    /// <summary>What stands for a required member that a body lacks; the lack itself is noted as drift.</summary>
    /// <exception cref="NotSupportedException">Values of this type are only written.</exception>
    static virtual T Missing => throw new NotSupportedException($"{typeof(T).Name} is only written: no operation of its contract reads it.");

    /// <summary>Adds the member names that a value of this type can have.</summary>
    /// <param name="names">Where to add them.</param>
    static virtual void CollectNames(JsonNames names)
    {
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value, which is never null.</param>
    /// <exception cref="NotSupportedException">Values of this type are only read.</exception>
    static virtual void Write(JsonBodyWriter writer, T value) =>
        throw new NotSupportedException($"{typeof(T).Name} is only read: no operation of its contract writes it.");

    /// <summary>Reads the value at the reader's current token, and ends on its last token.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// False for a value that is not of the type. It is skipped and noted as drift: a response is never refused for a member that the
    /// caller may not even need.
    /// </returns>
    /// <exception cref="NotSupportedException">Values of this type are only written.</exception>
    static virtual bool TryRead(JsonBodyReader reader, [MaybeNullWhen(false)] out T value) =>
        throw new NotSupportedException($"{typeof(T).Name} is only written: no operation of its contract reads it.");

    /// <summary>Checks a value against the limits of the contract.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The limits that it breaks; null if there are none.</returns>
    static virtual ContractViolations? Check(T value) => null;
}
