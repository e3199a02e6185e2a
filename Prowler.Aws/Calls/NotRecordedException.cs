namespace Prowler.Aws.Calls;

/// <summary>
/// A replay was asked for a call that its recording lacks. Not one of the types that the SDK takes for a passing fault.
/// </summary>
internal sealed class NotRecordedException(string request) : Exception($"The recording has no answer to {request}.");
