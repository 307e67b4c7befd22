namespace DigitalConnect.Runtime.Calls;

/// <summary>How values of one type become the fields of a form. For generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFormCodec<T>
{
    /// <summary>Adds the fields of a value.</summary>
    /// <param name="form">Where to.</param>
    /// <param name="value">The value.</param>
    static abstract void WriteForm(FormBody form, T value);
}
