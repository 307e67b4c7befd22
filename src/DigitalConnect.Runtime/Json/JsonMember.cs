using System.Runtime.CompilerServices;
using DigitalConnect.Runtime.Contract;

namespace DigitalConnect.Runtime.Json;

/// <summary>Writes and checks the members of an object. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonMember
{
    /// <summary>Writes a member; one that has no value is left out.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public static void Write<T, TCodec>(JsonBodyWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            writer.WriteName(name);
            TCodec.Write(writer, value);
        }
    }

    /// <inheritdoc cref="Write{T, TCodec}(JsonBodyWriter, ReadOnlySpan{byte}, T)"/>
    public static void Write<T, TCodec>(JsonBodyWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is { } present)
        {
            writer.WriteName(name);
            TCodec.Write(writer, present);
        }
    }

    /// <summary>Writes a member that must be there, as null if it has no value.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public static void WriteRequired<T, TCodec>(JsonBodyWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WriteName(name);
        if (value is null)
            writer.WriteNull();
        else
            TCodec.Write(writer, value);
    }

    /// <inheritdoc cref="WriteRequired{T, TCodec}(JsonBodyWriter, ReadOnlySpan{byte}, T)"/>
    public static void WriteRequired<T, TCodec>(JsonBodyWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WriteName(name);
        if (value is { } present)
            TCodec.Write(writer, present);
        else
            writer.WriteNull();
    }

    /// <summary>Writes the members that the contract does not name.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members; null for none.</param>
    /// <param name="isKnown">Whether the contract names a member; null if it names none.</param>
    /// <exception cref="ArgumentException">A member has a name that the contract knows, and would be there twice.</exception>
    public static void WriteUnknown(JsonBodyWriter writer, IDictionary<string, object?>? members, Func<string, bool>? isKnown = null)
    {
        if (members is not null)
        {
            foreach (var (name, value) in members)
            {
                RefuseKnown(name, isKnown);
                writer.WriteName(name);
                AnyJson.WriteValue(writer, value);
            }
        }
    }

    internal static void RefuseKnown(string name, Func<string, bool>? isKnown)
    {
        if (isKnown?.Invoke(name) == true)
        {
            throw new ArgumentException($"The contract names the member {name}: set its property instead of an unknown member.",
                nameof(name));
        }
    }

    /// <summary>What stands for a required member that a body lacks.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TCodec">Knows it.</typeparam>
    public static T Missing<T, TCodec>()
        where TCodec : struct, IJsonCodec<T> => TCodec.Missing;

    /// <summary>The limits that a value breaks.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Checks it.</typeparam>
    /// <param name="value">The value.</param>
    public static ContractViolations? Violations<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        EnsureStack("value");
        return TCodec.Check(value);
    }

    /// <summary>Checks a member by its codec, if it has a value.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TCodec">Checks it.</typeparam>
    /// <param name="all">Where violations are added.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">The value.</param>
    public static void Check<T, TCodec>(ref ContractViolations? all, string member, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            EnsureStack(member);
            ContractViolations.Add(ref all, member, TCodec.Check(value));
        }
    }

    /// <inheritdoc cref="Check{T, TCodec}(ref ContractViolations, string, T)"/>
    public static void Check<T, TCodec>(ref ContractViolations? all, string member, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is { } present)
            ContractViolations.Add(ref all, member, TCodec.Check(present));
    }

    private static void EnsureStack(string member)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ArgumentException($"{member} is nested too deeply, or holds itself.", member);
    }
}
