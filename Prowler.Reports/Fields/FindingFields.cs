using Prowler.Checks;

namespace Prowler.Reports.Fields;

/// <summary>The fields of a finding. Names and order are a contract; see <c>JsonReport.SchemaVersion</c>.</summary>
internal static class FindingFields
{
    public static IReadOnlyList<Field<ReportedFinding>> All { get; } =
    [
        Text("finding_uid", finding => finding.Uid),
        new TextField<ReportedFinding>("scan_id", reported => reported.Scan.Id),
        new TextField<ReportedFinding>("check_id", reported => reported.Finding.Check.Id) { Known = catalog => catalog.Checks.Select(check => check.Id) },
        Text("check_title", finding => finding.Check.Title),
        new TextField<ReportedFinding>("status", reported => Words.Of(reported.Finding.Status)) { Known = _ => Enum.GetValues<Status>().Select(Words.Of) },
        Text("status_detail", finding => finding.StatusDetail),
        new TextField<ReportedFinding>("severity", reported => Words.Of(reported.Finding.Severity)) { Known = _ => Enum.GetValues<Severity>().Select(Words.Of) },
        new TextField<ReportedFinding>("service_name", reported => reported.Finding.Check.Service) { Known = catalog => catalog.Services },
        Text("resource_id", finding => finding.ResourceId),
        Text("resource_arn", finding => finding.ResourceArn),
        Text("resource_name", finding => finding.ResourceName),
        Text("resource_type", finding => finding.Check.ResourceType),
        new TagsField<ReportedFinding>("resource_tags", reported => reported.Finding.ResourceTags),
        Text("account_id", finding => finding.AccountId),
        Text("partition", finding => finding.Partition),
        Text("region", finding => finding.Region),
        Text("description", finding => finding.Check.Description),
        Text("risk", finding => finding.Check.Risk),
        new ObjectField<ReportedFinding>("remediation",
        [
            Text("text", finding => finding.Check.Remediation.Text),
            Optional("cli", finding => finding.RemediationCommands()),
            Optional("terraform", finding => finding.Check.Remediation.Terraform),
            Optional("cloudformation", finding => finding.Check.Remediation.CloudFormation),
            Optional("console", finding => finding.Check.Remediation.Console),
            Optional("url", finding => finding.Check.Remediation.Url),
        ]),
        new TextsField<ReportedFinding>("categories", reported => reported.Finding.Check.Categories) { Known = catalog => catalog.Categories },
        new ListsField<ReportedFinding>("compliance", reported => reported.Finding.Compliance),
        new FlagField<ReportedFinding>("muted", reported => reported.Finding.Muted),
        new ObjectsField<ReportedFinding, Failure>("not_assessed", reported => reported.Finding.NotAssessed, FailureFields.All) { IsOptional = true },
        new TextField<ReportedFinding>("timestamp", reported => Words.Of(reported.Finding.Timestamp)) { Pattern = ScanFields.Time },
    ];

    private static TextField<ReportedFinding> Text(string name, Func<Finding, string?> value) => new(name, reported => value(reported.Finding));

    private static TextField<ReportedFinding> Optional(string name, Func<Finding, string?> value) =>
        new(name, reported => value(reported.Finding)) { IsOptional = true };
}
