using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DigitalConnect.Benchmarks.Kiota;

internal sealed class KiotaError : ApiException, IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Code { get; set; }

    public string? Description { get; set; }

    public List<KiotaErrorField>? Fields { get; set; }

    public override string Message => MessageEscaped ?? "";

    public string? MessageEscaped { get; set; }

    public static KiotaError CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "code", n => { Code = n.GetStringValue(); } },
        { "description", n => { Description = n.GetStringValue(); } },
        { "fields", n => { Fields = n.GetCollectionOfObjectValues(KiotaErrorField.CreateFromDiscriminatorValue)?.AsList(); } },
        { "message", n => { MessageEscaped = n.GetStringValue(); } },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("code", Code);
        writer.WriteStringValue("description", Description);
        writer.WriteCollectionOfObjectValues("fields", Fields);
        writer.WriteStringValue("message", MessageEscaped);
        writer.WriteAdditionalData(AdditionalData);
    }
}
