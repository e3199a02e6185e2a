namespace Prowler.Reports;

/// <summary>A report could not be written. The message says which file, why, and what to do.</summary>
internal sealed class ReportException(string message, Exception? inner = null) : Exception(message, inner);
