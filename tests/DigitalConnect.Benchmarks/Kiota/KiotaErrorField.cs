using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

internal sealed class KiotaErrorField : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Description { get; set; }

    public string? Name { get; set; }

    public static KiotaErrorField CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "description", n => { Description = n.GetStringValue(); } },
        { "name", n => { Name = n.GetStringValue(); } },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("description", Description);
        writer.WriteStringValue("name", Name);
        writer.WriteAdditionalData(AdditionalData);
    }
}
