using DigitalConnect.Errors;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect;

public partial class DigitalConnectClient
{
    static partial void UseExceptions(ref ApiExceptionFactory exceptions) => exceptions = new DigitalConnectExceptionFactory();
}
