using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Transport;

/// <content>Calls whose response is a stream.</content>
public sealed partial class ApiTransport
{
    /// <summary>Makes a call and gives the body of its success as it arrives.</summary>
    /// <typeparam name="TBody">The body of the request.</typeparam>
    /// <typeparam name="TBodyCodec">Writes it.</typeparam>
    /// <typeparam name="TReader">Reads errors.</typeparam>
    /// <param name="request">The request. It is disposed with the stream.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="cancellationToken">The caller's token. It does not end the reading of the stream.</param>
    public async Task<Stream> SendForStreamAsync<TBody, TBodyCodec, TReader>(ApiRequest request, TBody? body, CancellationToken cancellationToken)
        where TBodyCodec : struct, IJsonCodec<TBody>
        where TReader : struct, IErrorReader
    {
        ArgumentNullException.ThrowIfNull(request);
        var (call, method) = (request.Call, request.Method);
        call.GivesStream = true;
        var record = default(CallRecord);
        HttpResponseMessage? response = null;
        int? status = null;
        Exception failure;
        try
        {
            Prepare(request, cancellationToken);
            WriteBody<TBody, TBodyCodec>(request, body);
            record = CallRecord.Begin(call, _settings);
            response = await _sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
            status = (int)response.StatusCode;
            Note(call, method, response);
            if (!TReader.IsDocumented(status.Value))
                call.Note(DriftKind.UnknownStatus, status.Value.ToString(CultureInfo.InvariantCulture));

            if (response.IsSuccessStatusCode)
            {
                var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                record.End(failure: null, status, isPartial: false);
                return new ResponseStream(stream, response, request);
            }

            if (call.ResponseContent is null)
            {
                using var limit = TimeLimit.At(call.Deadline, cancellationToken);
                call.ResponseContent = await BufferedContent.ReadAsync(response, call.Buffers, limit, cancellationToken).ConfigureAwait(false);
            }

            failure = TReader.ReadError(new ApiErrorResponse(call, response, call.ResponseContent, _settings.Exceptions, _settings.TimeProvider));
        }
        catch (Exception exception)
        {
            failure = Failure(call, exception, cancellationToken);
        }

        (failure as ApiCallException)?.ClientName = call.Client?.Name;
        response?.Dispose();
        request.Dispose();
        record.End(failure, status, isPartial: false);
        throw failure;
    }
}
