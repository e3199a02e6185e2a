namespace Prowler.Aws.Session;

/// <summary>Why a session could not be opened.</summary>
public enum AwsSessionError
{
    /// <summary>An option is wrong: found before the first API call, or a region that the account does not have.</summary>
    InvalidOptions,

    /// <summary>No credentials were found; <see cref="AwsSessionException.PlacesSearched"/> says where.</summary>
    NoCredentials,

    /// <summary>Credentials were found, but they could not be loaded or AWS did not accept them.</summary>
    CredentialsRejected,

    /// <summary>The role may not be assumed.</summary>
    RoleDenied,

    /// <summary>The endpoint gave no answer, or one that is not AWS's.</summary>
    Unreachable,
}

/// <summary>
/// Thrown when a session cannot be opened or goes on no longer.
/// </summary>
public sealed class AwsSessionException : AwsException
{
    internal AwsSessionException(AwsSessionError error, string message, Exception? inner = null)
        : base(message, inner) => Error = error;

    /// <summary>What kind of problem it is.</summary>
    public AwsSessionError Error { get; }

    /// <summary>For <see cref="AwsSessionError.NoCredentials"/>: the places that were looked in and what was found there, one a line.</summary>
    public IReadOnlyList<string> PlacesSearched { get; internal init; } = [];
}
