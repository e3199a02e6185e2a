namespace Prowler.Checks.Testing;

/// <summary>A test of a check fails, or was not set up as it has to be. The message says what was expected, what came, and what to do.</summary>
/// <param name="message">What happened.</param>
/// <param name="inner">What a check or collector threw, or null.</param>
public sealed class CheckTestException(string message, Exception? inner = null) : Exception(message, inner);
