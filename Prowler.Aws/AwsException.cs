namespace Prowler.Aws;

/// <summary>
/// What went wrong with a session or a recording, in words for the user: what happened, where, what to do. The message never
/// holds a secret.
/// </summary>
public abstract class AwsException : Exception
{
    private protected AwsException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
