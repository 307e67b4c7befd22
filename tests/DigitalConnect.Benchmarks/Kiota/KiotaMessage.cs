using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

internal sealed class KiotaMessage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<KiotaAttachment>? Attachments { get; set; }

    public string? Content { get; set; }

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "attachments", n => { Attachments = n.GetCollectionOfObjectValues(KiotaAttachment.CreateFromDiscriminatorValue)?.AsList(); } },
        { "content", n => { Content = n.GetStringValue(); } },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteCollectionOfObjectValues("attachments", Attachments);
        writer.WriteStringValue("content", Content);
        writer.WriteAdditionalData(AdditionalData);
    }
}
