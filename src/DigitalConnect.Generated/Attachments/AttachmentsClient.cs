using DigitalConnect.Errors;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect;

public partial class AttachmentsClient
{
    static partial void UseExceptions(ref ApiExceptionFactory exceptions) => exceptions = new DigitalConnectExceptionFactory();
}
