using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

internal sealed class KiotaAttachment : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Size { get; set; }

    public string? Type { get; set; }

    public static KiotaAttachment CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => { Id = n.GetStringValue(); } },
        { "name", n => { Name = n.GetStringValue(); } },
        { "size", n => { Size = n.GetStringValue(); } },
        { "type", n => { Type = n.GetStringValue(); } },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("size", Size);
        writer.WriteStringValue("type", Type);
        writer.WriteAdditionalData(AdditionalData);
    }
}
