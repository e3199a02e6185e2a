namespace Prowler.Aws.Clients.Trim;

/// <summary>Something in the input that the person who runs the tool can put right; the message says what and where.</summary>
internal sealed class TrimException(string message) : Exception(message);
