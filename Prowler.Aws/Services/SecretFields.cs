namespace Prowler.Aws.Services;

/// <summary>
/// What of a service's answers a recording must not keep as it is, by the names of XML elements and JSON properties, in any
/// case and in any operation. What is not named is kept.
/// </summary>
public sealed record SecretFields
{
    /// <summary>A service that answers with no secrets.</summary>
    public static SecretFields None { get; } = new();

    /// <summary>A service that nobody has described: every text is searched.</summary>
    public static SecretFields Unknown { get; } = new() { Texts = ["*"] };

    /// <summary>Fields that no check reads: all text in them and below them is left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Fields of user data (base64, perhaps packed): dummies stand in for the secrets that are found in them.</summary>
    public IReadOnlyList<string> UserData { get; init; } = [];

    /// <summary>Fields of text in which secrets may be: dummies stand in for those that are found. <c>*</c> is every field.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
