using Prowler.Checks.Aws.Session;

namespace Prowler.Checks.Aws.Recording;

/// <summary>Takes out of AWS's answers the secrets that they hold, whichever operation is asked: a recording is handed on.</summary>
internal static class AnswerRedaction
{
    /// <summary>The body to keep: the same array where there is nothing to take out.</summary>
    public static byte[] Redact(ApiCall call, byte[] body) => call.Service switch
    {
        "ec2" or "autoscaling" => XmlRedaction.Redact(body),
        "lambda" => EnvironmentRedaction.Redact(body),
        _ => body,
    };
}
