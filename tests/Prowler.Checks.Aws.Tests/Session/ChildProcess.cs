namespace Prowler.Checks.Aws.Tests.Session;

internal static class ChildProcess
{
    private static int Main() => 0;
}
