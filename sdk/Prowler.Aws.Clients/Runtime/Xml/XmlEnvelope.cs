using System.Xml;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Runtime.Xml;

/// <summary>What the query protocols put around a result.</summary>
internal static class XmlEnvelope
{
    /// <summary>The query protocol: <c>&lt;XResponse&gt;&lt;XResult&gt;…&lt;/XResult&gt;&lt;ResponseMetadata&gt;…</c>.</summary>
    public static Func<XmlReader, T> Query<T>(string? resultElement, Func<XmlReader, T> readResult)
        where T : AmazonWebServiceResponse, new() => reader =>
        {
            T? result = null;
            string? requestId = null;
            var children = new XmlChildren(reader);
            while (children.MoveNext())
            {
                if (reader.LocalName == resultElement)
                    result = readResult(reader);
                else if (reader.LocalName == "ResponseMetadata")
                    requestId = XmlCollections.Unwrap(reader, "RequestId", XmlValue.String);
                else
                    reader.Skip();
            }

            result ??= new T();
            SetRequestId(result, requestId);
            return result;
        };

    public static void SetRequestId(AmazonWebServiceResponse response, string? requestId)
    {
        response.ResponseMetadata ??= new ResponseMetadata();
        response.ResponseMetadata.RequestId = requestId;
    }
}
