namespace Prowler.Aws.Clients.Generator.Model;

/// <param name="Exception">The name of the exception class.</param>
/// <param name="Code">The error code that stands for it in a response.</param>
/// <param name="Members">What it carries beside the message.</param>
internal sealed record ServiceError(string Exception, string Code, EquatableArray<Member> Members);
