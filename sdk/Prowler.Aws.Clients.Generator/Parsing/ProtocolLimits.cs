using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>What the emitters do not do yet, because no operation in use needs it. Refused here, so that nothing is silently left out.</summary>
internal static class ProtocolLimits
{
    public static void Check(Protocol protocol, Structure request, Structure response, JsonObject operation)
    {
        var isRest = protocol is Protocol.RestXml or Protocol.RestJson;
        var uri = operation.Object("http").String("requestUri");
        if (uri.Contains('?') || uri.Contains("+}"))
            Refuse($"the request URI {uri}");
        if (!isRest && operation.Flag("httpChecksumRequired"))
            Refuse("a checksum of the body");
        foreach (var member in request.Members)
        {
            if (member.Location == MemberLocation.Payload)
                Refuse($"a payload ({member.Property}) in a request");
            if (isRest && member.Location == MemberLocation.Body)
                Refuse($"a body ({member.Property}) in a {(protocol == Protocol.RestXml ? "rest-xml" : "rest-json")} request");
            if (isRest && member.Type is not (ScalarType { Kind: not ScalarKind.Blob } or EnumType))
                Refuse($"a list or map ({member.Property}) in a path, query string or header");
            if (!isRest && member.Location != MemberLocation.Body)
                Refuse($"the location of {member.Property}");
        }

        foreach (var member in response.Members)
        {
            if (member.Location is not (MemberLocation.Body or MemberLocation.Payload))
                Refuse($"a header ({member.Property}) in a response");
            if (member.Location == MemberLocation.Payload && member.Type is not StructureType)
                Refuse($"a payload ({member.Property}) that is not a structure");
        }

        void Refuse(string what) => throw new ModelException($"{what} is not supported yet", operation);
    }
}
