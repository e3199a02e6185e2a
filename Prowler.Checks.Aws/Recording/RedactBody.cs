namespace Prowler.Checks.Aws.Recording;

/// <summary>Replaces the secrets in the body of an API response, before it is kept in a recording.</summary>
/// <param name="service">The service as IAM spells it (<c>ec2</c>), or null for an answer that is none of AWS's.</param>
/// <param name="operation">The API operation: <c>DescribeInstanceAttribute</c>.</param>
/// <param name="body">The body as it came.</param>
/// <returns>The body to keep: the same array where there is nothing to replace. It must still be what the operation answers with.</returns>
public delegate byte[] RedactBody(string? service, string operation, byte[] body);
