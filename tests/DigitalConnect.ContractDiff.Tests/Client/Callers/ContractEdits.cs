namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>What may happen to a contract, one change each: to this project's, and to those of the folder <c>Contracts</c>.</summary>
internal static class ContractEdits
{
    private const string Ours = "digital-connect";
    private const string Files = "attachments";
    private const string Send = "paths/~1digital-connect~1conversations~1{conversation_id}~1messages/post";
    private const string Start = "paths/~1digital-connect~1conversations/post";
    private const string End = "paths/~1digital-connect~1conversations~1{conversation_id}/delete";
    private const string Download = "paths/~1attachments~12023-03~1{attachment_id}~1download-link/get";
    private const string Create = "paths/~1attachments~12023-03/post";

    private static readonly string[] Written = ["animals", "uploads", "naming"];

    /// <summary>The contracts, by name.</summary>
    public static IReadOnlyDictionary<string, string> Documents { get; } =
        new[] { Ours, Files }.ToDictionary(name => name, name => Path.Combine(Repository.Root, "spec", $"{name}.yaml"))
            .Concat(Written.Select(name => KeyValuePair.Create(name, FileOf(name, "yaml"))))
            .ToDictionary();

    public static IEnumerable<ContractEdit> All => [.. Conversations, .. Operations, .. Attachments, .. Written.SelectMany(Read)];

    private static IEnumerable<ContractEdit> Conversations =>
    [
        new("optional property added to a request", Ours, "set S/SendMessageRequest/properties/language {\"type\":\"string\"}"),
        new("required property added to a request", Ours, "set S/Attachment/properties/checksum {\"type\":\"string\"}",
            "set S/Attachment/required [\"id\",\"name\",\"type\",\"size\",\"checksum\"]"),
        new("optional property added to a response", Ours, "set S/MessageCreated/properties/channel {\"type\":\"string\"}"),
        new("required property added to a response", Ours, "set S/MessageCreated/properties/channel {\"type\":\"string\"}",
            "set S/MessageCreated/required [\"channel\"]"),
        new("property removed from a request", Ours, "remove S/SendMessageRequest/properties/content"),
        new("property removed from a response", Ours, "remove S/MessageCreated/properties/created_at"),
        new("property removed from an error", Ours, "remove S/ErrorResponse/properties/description"),
        new("property of a request renamed", Ours, "rename S/SendMessageRequest/properties/content text"),
        new("property of a response renamed", Ours, "rename S/MessageCreated/properties/message_id id_of_message"),
        new("property spelled otherwise on the wire", Ours, "rename S/SendMessageRequest/properties/content Content"),
        new("property of a request became required", Ours, "set S/SendMessageRequest/required [\"content\"]"),
        new("property of a response became required", Ours, "set S/MessageCreated/required [\"id\"]"),
        new("property of a request became optional", Ours, "set S/Attachment/required [\"id\",\"name\",\"type\"]"),
        new("property of an error became optional", Ours, "set S/ErrorResponse/required [\"code\"]"),
        new("property of a request became nullable", Ours, "set S/Attachment/properties/size/nullable true"),
        new("property of an error became nullable", Ours, "set S/ErrorResponse/properties/code/nullable true"),
        new("text became a number", Ours, "set S/Attachment/properties/size/type \"integer\""),
        new("text became a time", Ours, "set S/MessageCreated/properties/created_at {\"type\":\"string\",\"format\":\"date-time\"}"),
        new("text became an address", Ours, "set S/ContactPerson/properties/email/format \"uri\""),
        new("text became one of several", Ours, "set S/MessageAuthor/properties/type/enum [\"agent\",\"bot\"]"),
        new("text of a request became one of several", Ours, "set S/PreviousMessage/properties/type/enum [\"EXTERNAL\",\"USER\"]"),
        new("time became text", Ours, "remove S/PreviousMessage/properties/created_at/format"),
        new("object became a list", Ours, "set S/StartConversationRequest/properties/contact_person "
            + "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ContactPerson\"}}"),
        new("list became a single value", Ours, "set S/SendMessageRequest/properties/attachments {\"$ref\":\"#/components/schemas/Attachment\"}"),
        new("items of a list became others", Ours, "set S/ErrorResponse/properties/fields/items {\"type\":\"string\"}"),
        new("items of a list became nullable", Ours, "set S/SendMessageRequest/properties/attachments/items "
            + "{\"nullable\":true,\"allOf\":[{\"$ref\":\"#/components/schemas/Attachment\"}]}"),
        new("values of a map became texts", Ours, "set S/StartConversationRequest/properties/context_parameters/additionalProperties "
            + "{\"type\":\"string\"}"),
        new("schema of a request renamed", Ours, "rename S/Attachment File", "replace schemas/Attachment\" schemas/File\""),
        new("schema of a response renamed", Ours, "rename S/MessageCreated Message", "replace schemas/MessageCreated\" schemas/Message\""),
        new("schema that only webhooks use removed", Ours, "remove S/MessageAuthor",
            "set S/MessageCreatedPayload/properties/author {\"type\":\"object\",\"additionalProperties\":{}}"),
        new("schema written out where it is used", Ours, "remove S/ContactPerson", "set S/StartConversationRequest/properties/contact_person "
            + "{\"type\":\"object\",\"required\":[\"email\"],\"properties\":{\"email\":{\"type\":\"string\"},\"name\":{\"type\":\"string\"}}}"),
        new("schema added", Ours, "set S/Channel {\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"}}}"),
        new("schema became one of several", Ours, "set S/ContactPerson "
            + "{\"oneOf\":[{\"$ref\":\"#/components/schemas/MessageAuthor\"},{\"$ref\":\"#/components/schemas/ErrorField\"}]}"),
        new("schema became an enumeration", Ours, "set S/MessageAuthor {\"type\":\"string\",\"enum\":[\"agent\",\"bot\"]}"),
        new("limit set", Ours, "set S/SendMessageRequest/properties/content/maxLength 4000"),
        new("description changed", Ours, "set S/Attachment/description \"A file.\""),
        new("property deprecated", Ours, "set S/ContactPerson/properties/name/deprecated true"),
        new("property became read-only", Ours, "set S/StartConversationRequest/properties/touchpoint_id/readOnly true"),
        new("properties in another order", Ours, "remove S/Attachment/properties/id", "set S/Attachment/properties/id {\"type\":\"string\"}"),
    ];

    private static IEnumerable<ContractEdit> Operations =>
    [
        new("operation renamed", Ours, $"set {Send}/operationId \"postMessage\""),
        new("operation removed", Ours, $"remove {End}"),
        new("operation added", Ours,
            "set paths/~1channels {\"get\":{\"operationId\":\"listChannels\",\"responses\":{\"204\":{\"description\":\"None\"}}}}"),
        new("operation moved", Ours, "rename paths/~1digital-connect~1conversations /v2/conversations"),
        new("operation deprecated", Ours, $"set {Send}/deprecated true"),
        new("path parameter renamed", Ours, $"set {Send}/parameters/0/name \"id\"", $"set {End}/parameters/0/name \"id\"",
            "replace {conversation_id} {id}"),
        new("optional parameter added", Ours, $"set {End}/parameters [{{\"name\":\"conversation_id\",\"in\":\"path\",\"required\":true,"
            + "\"schema\":{\"type\":\"string\"}},{\"name\":\"reason\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}]"),
        new("body became optional", Ours, $"set {Send}/requestBody/required false"),
        new("body called otherwise", Ours, $"set {Send}/requestBody/x-name \"message\""),
        new("body removed", Ours, $"remove {Send}/requestBody"),
        new("success of another status", Ours, $"rename {Start}/responses/201 200") { IsFelt = true },
        new("success removed", Ours, $"remove {Send}/responses/206"),
        new("success added", Ours, $"set {Send}/responses/202 {{\"description\":\"Later\"}}"),
        new("success without a body", Ours, $"remove {Start}/responses/201/content"),
        new("error removed", Ours, $"remove {Send}/responses/409"),
        new("scope changed", Ours, "replace digital-connect:write digital-connect:send"),
        new("no key any more", Ours, $"set {Start}/parameters []"),
    ];

    private static IEnumerable<ContractEdit> Attachments =>
    [
        new("number became wider", Files, "remove S/DownloadLink/properties/expire_time/format"),
        new("number became smaller", Files, "set S/DownloadLink/properties/expire_time/format \"int32\"") { IsFelt = true },
        new("number became text", Files, "set S/StoredAttachment/properties/size {\"type\":\"string\"}"),
        new("number became optional", Files, "set S/DownloadLink/required [\"url\"]"),
        new("number became required", Files, "set S/StoredAttachment/required [\"id\",\"name\",\"state\",\"size\"]"),
        new("map became an object", Files, "set S/StoredAttachment/properties/_links "
            + "{\"type\":\"object\",\"properties\":{\"self\":{\"type\":\"string\"}}}"),
        new("map of texts became one of numbers", Files,
            "set S/CreateAttachmentRequest/properties/metadata/additionalProperties {\"type\":\"integer\"}"),
        new("list of texts became one of several", Files,
            "set S/CreateUploadLinkRequest/properties/allowed_mime_types/items/enum [\"image/png\"]"),
        new("result became another schema", Files, $"set {Download}/responses/200/content/application~1json/schema/$ref "
            + "\"#/components/schemas/UploadLink\""),
        new("result became a list", Files, $"set {Download}/responses/200/content/application~1json/schema "
            + "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/DownloadLink\"}}"),
        new("result became bytes", Files, $"set {Download}/responses/200/content "
            + $"{{\"image/png\":{{\"schema\":{{\"type\":\"string\",\"format\":\"binary\"}}}}}}"),
        new("body became a form", Files, $"rename {Create}/requestBody/content/application~1json multipart/form-data"),
        new("parameter retyped", Files, $"set {Download}/parameters/0/schema {{\"type\":\"integer\",\"format\":\"int64\"}}"),
        new("required query parameter added", Files, $"set {Download}/parameters [{{\"name\":\"attachment_id\",\"in\":\"path\",\"required\":true,"
            + "\"schema\":{\"type\":\"string\"}},{\"name\":\"size\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"integer\"}}]"),
        new("optional query parameter added", Files, $"set {Download}/parameters [{{\"name\":\"attachment_id\",\"in\":\"path\",\"required\":true,"
            + "\"schema\":{\"type\":\"string\"}},{\"name\":\"size\",\"in\":\"query\",\"schema\":{\"type\":\"integer\"}}]"),
        new("cookie added", Files, $"set {Download}/parameters [{{\"name\":\"attachment_id\",\"in\":\"path\",\"required\":true,"
            + "\"schema\":{\"type\":\"string\"}},{\"name\":\"session\",\"in\":\"cookie\",\"required\":true,\"schema\":{\"type\":\"string\"}}]"),
    ];

    // Behind the name of a change, its steps on a line each.
    private static IEnumerable<ContractEdit> Read(string document) =>
        from change in File.ReadAllText(FileOf(document, "edits.txt")).Split("== ", StringSplitOptions.RemoveEmptyEntries)
        let lines = change.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let name = lines[0].Split(" | ")
        select new ContractEdit(name[0], document, lines[1..]) { IsFelt = name is [_, "felt"] };

    private static string FileOf(string document, string extension) =>
        Path.Combine(Repository.Root, "tests/DigitalConnect.ContractDiff.Tests/Client/Callers/Contracts", $"{document}.{extension}");
}
