namespace Prowler.Checks.Aws.EC2;

/// <summary>Secrets in what instances read when they start.</summary>
internal static class UserDataChecks
{
    [Check("ec2_instance_secrets_user_data")]
    internal static async Task<Verdict?> InstanceSecrets(Instance instance, OnDemand<InstanceUserData> userData)
    {
        if (instance.IsTerminated) return null;

        var data = (await userData.Get()).Data;
        return data switch
        {
            { IsPresent: false } => Verdict.Pass($"Instance {instance.Id} has no user data."),
            { Secrets.Count: > 0 } => Verdict.Fail($"The user data of instance {instance.Id} has secrets: {Sentence.List(data.Secrets)}."),
            { Problem: { } problem } => Verdict.Manual(
                $"The user data of instance {instance.Id} could not all be searched for secrets, so a person has to do it: {problem}"),
            _ => Verdict.Pass($"No secrets were found in the user data of instance {instance.Id}."),
        };
    }

    [Check("ec2_launch_template_no_secrets")]
    internal static Verdict TemplateSecrets(LaunchTemplate template, LaunchTemplateVersions versions)
    {
        var secrets = versions.All
            .SelectMany(version => version.UserData.Secrets, (version, secret) => $"{secret} in version {version.Number}")
            .ToList();
        if (secrets.Count > 0) return Verdict.Fail($"The user data of {template.Label} has secrets: {Sentence.List(secrets)}.");

        return versions.All.FirstOrDefault(version => version.UserData.Problem is not null) is { } unread
            ? Verdict.Manual(
                $"The user data of {template.Label} could not all be searched for secrets in version {unread.Number}, so a person has to do it: "
                + unread.UserData.Problem)
            : Verdict.Pass($"No secrets were found in the user data of {template.Label}.");
    }
}
