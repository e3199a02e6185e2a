namespace Prowler.Runner;

/// <summary>Something that the user gave cannot be used. The message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
