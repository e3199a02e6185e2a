using System.CommandLine;
using Prowler.Checks;
using Prowler.Engine.Catalog;
using Prowler.Reports;

namespace Prowler.Runner.CommandLine;

/// <summary>Which checks: any of the words of one option, and all of the options.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _checks = OptionFactory.Words("--check", "ID", "Only these checks.");
    private readonly Option<string[]> _services = OptionFactory.Words("--service", "SERVICE", "Only checks of these services.");
    private readonly Option<Severity[]> _severities = OptionFactory.Choices("--severity", "severity",
        "Only checks of these severities: critical, high, medium, low, informational.",
        Enum.GetValues<Severity>().Reverse().ToDictionary(Words.Of));
    private readonly Option<string[]> _categories = OptionFactory.Words("--category", "CATEGORY", "Only checks of these categories.");
    private readonly Option<string[]> _excludedChecks = OptionFactory.Words("--excluded-check", "ID", "All but these checks.");
    private readonly Option<string[]> _excludedServices = OptionFactory.Words("--excluded-service", "SERVICE", "All but the checks of these services.");

    public OptionGroup Group => new("Which checks",
        [_checks, _services, _severities, _categories, _excludedChecks, _excludedServices]);

    public CheckSelection Read(ParseResult line) => new()
    {
        Checks = line.GetRequiredValue(_checks),
        Services = line.GetRequiredValue(_services),
        Severities = line.GetRequiredValue(_severities),
        Categories = line.GetRequiredValue(_categories),
        ExcludedChecks = line.GetRequiredValue(_excludedChecks),
        ExcludedServices = line.GetRequiredValue(_excludedServices),
    };
}
