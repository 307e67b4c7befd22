namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rules on changes that break the generated client, though nothing on the wire tells of them.</summary>
internal static class ClientRules
{
    private static readonly Rows<Rule> Rows = new();

    public static readonly Rule TypeRenamed = Add(
        "client-type-renamed", "Type of the generated client renamed",
        "Code that names the old type does not compile. Keep the name of the schema.");

    public static readonly Rule TypeRemoved = Add(
        "client-type-removed", "Type removed from the generated client",
        "Code that names the type does not compile. Keep the schema in the components.");

    public static readonly Rule TypeReplaced = Add(
        "client-type-replaced", "Type of the generated client became one of another kind",
        "A class, an enumeration and a value of one of several types are made and read by other code each. Keep the form of the schema.");

    public static readonly Rule BaseRemoved = Add(
        "client-base-removed", "Class of the generated client no longer extends another",
        "Code that takes the one for the other does not compile. Keep the reference in allOf.");

    public static readonly Rule KindChanged = Add(
        "client-kind-changed", "Another class of the generated client is read or written for a value of a discriminator",
        "Code that asks for the class of an object compiles, and meets another one, or the check before sending refuses the object. Keep what the "
        + "discriminator's values stand for.");

    public static readonly Rule MemberAdded = Add(
        "client-member-added", "Member that has to be set added to a type of the generated client",
        "Object initialisers that do not set it do not compile. Make the property optional.");

    public static readonly Rule MemberRemoved = Add(
        "client-member-removed", "Member removed from a type of the generated client",
        "Code that uses the member does not compile. Keep what it is generated from.");

    public static readonly Rule MemberRenamed = Add(
        "client-member-renamed", "Member of a type of the generated client renamed",
        "Code that uses the member does not compile. A member cannot have the name of its class: keep that.");

    public static readonly Rule MemberRequired = Add(
        "client-member-required", "Member of the generated client became required",
        "Object initialisers that do not set it do not compile. Leave the property optional.");

    public static readonly Rule MemberRetyped = Add(
        "client-member-retyped", "Type of a member of the generated client changed",
        "Code that reads or sets the member does not compile, or meets a null it did not expect. Keep the type.");

    public static readonly Rule EnumMemberRemoved = Add(
        "client-enum-member-removed", "Value removed from an enumeration of the generated client",
        "Code that names the value does not compile. Keep the value.");

    public static readonly Rule EnumMemberRenamed = Add(
        "client-enum-member-renamed", "Value of an enumeration of the generated client renamed",
        "Code that names the value does not compile. Keep the name.");

    public static readonly Rule EnumMemberReplaced = Add(
        "client-enum-member-replaced", "Name of a value of the generated client stands for another value",
        "Code that names the value compiles, and sends another one. Keep the name of each value.");

    public static readonly Rule EnumMemberRenumbered = Add(
        "client-enum-member-renumbered", "Value of an enumeration of the generated client has another number",
        "A program that was compiled against the old client and runs with the new one, or that stored the number, means another value by it. Add "
        + "new values at the end of the list.");

    public static readonly Rule MethodRemoved = Add(
        "client-method-removed", "Method removed from the generated client",
        "Code that calls it does not compile. Keep the operation.");

    public static readonly Rule MethodRenamed = Add(
        "client-method-renamed", "Method of the generated client renamed",
        "Code that calls it does not compile. Keep the operationId.");

    public static readonly Rule ParameterAdded = Add(
        "client-parameter-added", "Parameter added to a method of the generated client",
        "Calls that lack it, or that give later arguments by position, do not compile; the cancellation token is the last one. Add a new "
        + "operation, or a property of the body.");

    public static readonly Rule ParameterRemoved = Add(
        "client-parameter-removed", "Parameter removed from a method of the generated client",
        "Calls that give it do not compile. Keep the parameter, deprecated.");

    public static readonly Rule ParameterRenamed = Add(
        "client-parameter-renamed", "Parameter of a method of the generated client renamed",
        "Calls that name the argument do not compile. Keep the name; on the wire, that of a path parameter means nothing.");

    public static readonly Rule ParameterReordered = Add(
        "client-parameter-reordered", "Parameters of a method of the generated client in another order",
        "Calls that give arguments by position do not compile or, worse, mean something else. Keep the order.");

    public static readonly Rule ParameterRequired = Add(
        "client-parameter-required", "Parameter of a method of the generated client became required",
        "Calls that lack it do not compile. Leave it optional.");

    public static readonly Rule ParameterRetyped = Add(
        "client-parameter-retyped", "Type of a parameter of the generated client changed",
        "Calls that give the old type do not compile. Keep the type.");

    public static readonly Rule ResultRetyped = Add(
        "client-result-retyped", "A method of the generated client gives another type",
        "Code that uses what the call gives does not compile. Keep the schema of the answer, and the number of success statuses.");

    public static readonly Rule SuccessOrderChanged = Add(
        "client-success-order-changed", "Another success is the first that the contract names",
        "A success status that the contract does not name is read as the first one with a schema: what was read into one member of the result is "
        + "now read into another. Keep the order of the statuses.");

    public static IReadOnlyList<Rule> All => Rows.All;

    private static Rule Add(string id, string summary, string explanation) => Rows.Add(new(
        id, RuleKind.Client, Direction.None, Severity.Info, Aspects.None, summary, $"{explanation} Nothing changes on the wire."));
}
