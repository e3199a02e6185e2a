namespace Prowler.Aws.Recording;

/// <summary>A recording cannot be read, or cannot be written.</summary>
public sealed class RecordingException : AwsException
{
    internal RecordingException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
