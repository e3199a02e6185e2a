using Microsoft.Extensions.Options;
using Prowler.Aws.Session;

namespace Prowler.Aws.Hosting;

/// <summary>Tells of wrong options when the host starts, in the words of a session that would not open.</summary>
internal sealed class AwsSessionOptionsValidation : IValidateOptions<AwsSessionOptions>
{
    public ValidateOptionsResult Validate(string? name, AwsSessionOptions options)
    {
        try
        {
            OptionsValidation.Validate(options);
            return ValidateOptionsResult.Success;
        }
        catch (AwsSessionException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
