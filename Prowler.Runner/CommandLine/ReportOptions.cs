using System.CommandLine;
using Prowler.Checks;
using Prowler.Reports;
using Prowler.Runner.Scanning;

namespace Prowler.Runner.CommandLine;

/// <summary>Which report files are written, where, and with which findings.</summary>
internal sealed class ReportOptions
{
    private readonly Option<ReportFormat[]> _formats = OptionFactory.Choices("--output-formats", "format",
        $"Which files: {string.Join(", ", ReportFormat.All.Select(format => format.Word))}; by default all.",
        ReportFormat.All.ToDictionary(format => format.Word));
    private readonly Option<string?> _directory = OptionFactory.Word("--output-directory", "FOLDER", "Where they go; by default ./output.");
    private readonly Option<string?> _name = OptionFactory.Word("--output-filename", "NAME", "Their name without extension; by default prowler-<account>-<UTC time>.");
    private readonly Option<Status[]> _statuses = OptionFactory.Choices("--status", "status",
        "Only findings with these statuses: pass, fail, manual. Changes the files, not the exit code.",
        Enum.GetValues<Status>().ToDictionary(Words.Of));

    public ReportOptions() => _name.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var name }] && (name.Length == 0 || name != Path.GetFileName(name)))
            result.AddError($"--output-filename must be a file name alone, unlike '{name}': name the folder with --output-directory.");
    });

    public OptionGroup Group => new("Reports", [_formats, _directory, _name, _statuses]);

    public ReportTarget Read(ParseResult line) => new()
    {
        Formats = line.GetRequiredValue(_formats) is { Length: > 0 } formats ? formats : ReportFormat.All,
        Directory = line.GetValue(_directory) ?? "output",
        Name = line.GetValue(_name),
        Statuses = line.GetRequiredValue(_statuses),
    };
}
