using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Aws.Session;
using Prowler.Engine;

// A recording that is given is replayed; without one, the account of the default credentials is scanned.
await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = args.FirstOrDefault() });
var scan = new Scanner(CheckCatalog.Link(AwsChecks.Packs)).Scan(session);
await foreach (var finding in scan)
    if (finding.Status == Status.Fail) Console.WriteLine($"{finding.Severity} {finding.Check.Id} {finding.Region}: {finding.StatusDetail}");

Console.WriteLine($"{scan.Summary.Passed} passed, {scan.Summary.Failed} failed, {scan.Summary.NotAssessed} not assessed.");
return scan.Summary.Failed == 0 ? 0 : 3;
