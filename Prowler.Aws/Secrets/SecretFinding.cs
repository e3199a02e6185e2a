namespace Prowler.Aws.Secrets;

/// <summary>Where a secret was found, and of what kind. It does not hold the secret, so nothing that prints it can.</summary>
/// <param name="Rule">The kind of secret: <c>GitHub token</c>.</param>
/// <param name="Line">The line that it starts on, from 1.</param>
/// <param name="Part">The part of the multi-part data that the line is counted in, from 1; null where there is one part only, and for what is around the parts.</param>
public sealed record SecretFinding(string Rule, int Line, int? Part = null)
{
    /// <summary>For sentences: <c>GitHub token on line 7</c>.</summary>
    public override string ToString() => Part is null ? $"{Rule} on line {Line}" : $"{Rule} on line {Line} of part {Part}";
}
