using Prowler.Aws.Secrets;

namespace Prowler.Checks.Aws.EC2;

/// <summary>Secrets in what instances read when they start.</summary>
internal static class UserDataChecks
{
    [Check("ec2_instance_secrets_user_data")]
    internal static async Task<Verdict?> InstanceSecrets(Instance instance, OnDemand<InstanceUserData> userData)
    {
        if (instance.IsTerminated) return null;

        var data = (await userData.Get()).Data;
        return data.IsPresent
            ? SearchedText.Judge($"user data of instance {instance.Id}", new SearchedText(data.Secrets, data.Problem))
            : Verdict.Pass($"Instance {instance.Id} has no user data.");
    }

    [Check("ec2_launch_template_no_secrets")]
    internal static Verdict TemplateSecrets(LaunchTemplate template, LaunchTemplateVersions versions) => SearchedText.Judge(
        $"user data of {template.Label}",
        [.. versions.All.Select(version => new SearchedText(version.UserData.Secrets, version.UserData.Problem, $"version {version.Number}"))]);
}
