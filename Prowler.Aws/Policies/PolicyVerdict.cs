namespace Prowler.Aws.Policies;

/// <summary>What checks say of policies.</summary>
internal static class PolicyVerdict
{
    /// <summary>The verdict on whom something lets in: one who is not trusted decides; then what could not be read may hide one.</summary>
    /// <param name="access">Whom it lets in.</param>
    /// <param name="what">What it is: <c>The policy of bucket photos</c>.</param>
    /// <param name="untrusted">What it does if it lets in somebody who is not trusted; the sentence ends with a list of them.</param>
    /// <param name="undetermined">What it does if it lets in somebody of an unknown account.</param>
    /// <param name="trusted">What it does if it lets in nobody else.</param>
    internal static Verdict Judge(this CrossAccountAccess access, string what, string untrusted, string undetermined, string trusted) => access switch
    {
        { Untrusted.Count: > 0 } => Verdict.Fail($"{what} {untrusted}: {Sentence.List(access.Untrusted)}."),
        { Problem: { } problem } => NotUnderstood(what, problem),
        { Undetermined.Count: > 0 } => Verdict.Manual(
            $"{what} {undetermined} that do not tell their account, so check whose they are: {Sentence.List(access.Undetermined)}."),
        _ => Verdict.Pass($"{what} {trusted}."),
    };

    /// <summary>The verdict on a policy of which a part is not known to mean what AWS takes it to mean.</summary>
    /// <param name="what">What it is: <c>The policy of bucket photos</c>.</param>
    /// <param name="problem">The first of <see cref="PolicyDocument.Problems"/>.</param>
    internal static Verdict NotUnderstood(string what, string problem) =>
        Verdict.Manual($"{what} could not be understood, so a person has to read it: {problem}");
}
