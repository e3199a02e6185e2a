namespace Prowler.Aws.Clients.Generator.Model;

/// <summary>
/// All that the emitters need to know about a service, with every .NET name decided.
/// Like everything in this folder it is immutable and compares by content: the pipeline's caching rests on that.
/// </summary>
internal sealed record ServiceModel(
    ServiceIdentity Identity,
    Protocol Protocol,
    EquatableArray<Operation> Operations,
    EquatableArray<Structure> Structures,
    EquatableArray<Enumeration> Enumerations,
    EquatableArray<ServiceError> Errors,
    EndpointRuleSet Endpoints,
    EquatableArray<string> ThrottlingErrors);

/// <param name="Namespace">Such as <c>Amazon.EC2</c>.</param>
/// <param name="Client">The stem of the service's own types, such as <c>AmazonEC2</c>.</param>
/// <param name="Paginators">The stem of the paginator factory, such as <c>EC2</c>.</param>
/// <param name="SigningName">What requests are signed for.</param>
/// <param name="TargetPrefix">First half of the X-Amz-Target header; JSON 1.1 only.</param>
internal sealed record ServiceIdentity(
    string Namespace,
    string Client,
    string Paginators,
    string ServiceId,
    string ApiVersion,
    string EndpointPrefix,
    string SigningName,
    bool SignsLikeS3,
    string? TargetPrefix);

internal enum Protocol
{
    Ec2,
    Query,
    RestXml,
    RestJson,
    Json11,
}
