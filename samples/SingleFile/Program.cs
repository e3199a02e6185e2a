using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Aws.Session;
using Prowler.Engine;

// The built-in checks and those of this program. A recording that is given is replayed; without one, the account of the
// default credentials is scanned.
var catalog = CheckCatalog.Link([.. AwsChecks.Packs, new Prowler.Generated.acme_scan.Registry()]);
try
{
    await using var session = await AwsSession.OpenAsync(catalog.Packs, new AwsSessionOptions { ReplayFrom = args.FirstOrDefault() });
    var scan = new Scanner(catalog).Scan(session);
    await foreach (var finding in scan)
        if (finding.Status == Status.Fail) Console.WriteLine($"{finding.Severity} {finding.Check.Id} {finding.Region}: {finding.StatusDetail}");

    Console.WriteLine($"{catalog.Checks.Count} checks: {scan.Summary.Passed} passed, {scan.Summary.Failed} failed, {scan.Summary.NotAssessed} not assessed.");
    return scan.Summary.Failed == 0 ? 0 : 3;
}
catch (AwsSessionException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
