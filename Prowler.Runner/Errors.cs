using Prowler.Aws.Recording;
using Prowler.Aws.Session;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;
using Prowler.Plugins;
using Prowler.Reports;

namespace Prowler.Runner;

/// <summary>What an exception that ends a command means to the user: an exit code and a message.</summary>
internal static class Errors
{
    public static (int ExitCode, string Message) Describe(Exception exception, bool verbose)
    {
        var (code, message) = exception switch
        {
            UsageException or PluginException or SelectionException or ConfigurationException => (ExitCodes.BadInput, exception.Message),
            RecordingException or AwsSessionException { Error: AwsSessionError.InvalidOptions } =>
                (ExitCodes.BadInput, exception.Message),
            AwsSessionException { Error: AwsSessionError.NoCredentials } =>
                (ExitCodes.CouldNotRun, $"{exception.Message}\nTo see a scan without an account: prowler aws --demo"),
            ReportException report => (ExitCodes.CouldNotRun, Describe(report)),
            AwsSessionException or PackLinkException => (ExitCodes.CouldNotRun, exception.Message),
            OperationCanceledException => (ExitCodes.CouldNotRun, "Cancelled before anything was done; nothing was written."),
            _ => (ExitCodes.CouldNotRun, Defect(exception, verbose)),
        };
        return (code, verbose ? $"{message}\n{exception}" : message);
    }

    /// <summary>What is wrong with the place of the reports, and which option names another.</summary>
    public static string Describe(ReportException exception) => $"{exception.Message} Choose another place with --output-directory.";

    private static string Defect(Exception exception, bool verbose) =>
        $"{exception.GetType().Name}: {exception.Message}\nThis is a defect in prowler." +
        (verbose ? "" : " Run it again with --verbose for the details that a bug report needs.");
}
