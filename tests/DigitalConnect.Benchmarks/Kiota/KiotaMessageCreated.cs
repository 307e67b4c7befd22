using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

internal sealed class KiotaMessageCreated : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? CreatedAt { get; set; }

    public string? Id { get; set; }

    public string? MessageId { get; set; }

    public static KiotaMessageCreated CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "created_at", n => { CreatedAt = n.GetStringValue(); } },
        { "id", n => { Id = n.GetStringValue(); } },
        { "message_id", n => { MessageId = n.GetStringValue(); } },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("created_at", CreatedAt);
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("message_id", MessageId);
        writer.WriteAdditionalData(AdditionalData);
    }
}
