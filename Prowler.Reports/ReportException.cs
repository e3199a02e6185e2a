namespace Prowler.Reports;

/// <summary>A report could not be written. The message says which file or folder, and why.</summary>
public sealed class ReportException : Exception
{
    internal ReportException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
