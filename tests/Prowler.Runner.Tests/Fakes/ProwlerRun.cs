using System.Runtime.CompilerServices;
using System.Text.Json;
using Prowler.Aws.Session;
using Prowler.Checks.Packs;
using Prowler.Plugins.Installed;
using Prowler.Runner.Plugins;
using Prowler.Runner.Scanning;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.Tests.Fakes;

/// <summary>Runs the command in this process on a warehouse of boxes, with a folder of its own for reports.</summary>
internal sealed class ProwlerRun : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly WatchedWriter _error = new() { NewLine = "\n" };

    /// <summary>What is in the warehouse.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [new Box("a")];

    /// <summary>Where the terminal is this many columns wide; else output is piped.</summary>
    public int? TerminalWidth { get; init; }

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The checks; those of boxes where none are named.</summary>
    public IReadOnlyList<ICheckPack>? Packs { get; init; }

    /// <summary>Whether it can load plugins, as the native program cannot.</summary>
    public bool HasPlugins { get; init; } = true;

    /// <summary>What the user types when asked; null where there is nobody to ask.</summary>
    public string? Answer { get; init; }

    /// <summary>Waited for after the first box is listed.</summary>
    public Func<CancellationToken, Task> Pause { get; init; } = _ => Task.CompletedTask;

    public Func<IReadOnlyList<ICheckPack>, AwsSessionOptions, CancellationToken, Task<OpenedSession>> OpenSession { get; init; } =
        (_, _, _) => Task.FromResult(new OpenedSession(new FakeSession()));

    /// <summary>What <c>--demo</c> replays; where none is named, there is none.</summary>
    public string? DemoRecording { get; init; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("prowler-test-").FullName;

    /// <summary>What the session was opened with; null while it was not.</summary>
    public AwsSessionOptions? SessionOptions { get; private set; }

    public string Output => _output.ToString();

    /// <summary>Can be read while the command runs.</summary>
    public string Error => _error.ToString();

    /// <summary>Where plugins are installed.</summary>
    public string PluginFolder => Path.Combine(Folder, "home", "plugins");

    public string Reports => Path.Combine(Folder, "out");

    public JsonElement Json => JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Reports, "*.json").Single())).RootElement;

    /// <summary>Runs <c>prowler</c>, and <c>aws</c> with reports in <see cref="Reports"/>.</summary>
    public Task<int> AwsAsync(params IEnumerable<string> arguments) => RunAsync(["aws", "--output-directory", Reports, .. arguments]);

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default) =>
        await new ProwlerApp(new RunnerHost
        {
            Output = Stream(_output),
            Error = Stream(_error),
            Variable = name => Variables.GetValueOrDefault(name),
            BuiltInPacks = () => Packs ?? [new BoxPack(ListAsync)],
            Plugins = HasPlugins ? new UserPlugins(new PluginHome(PluginFolder, TimeProvider.System)) : new NoPlugins(),
            ReadLine = Answer is null ? null : () => Answer,
            OpenSession = (packs, options, token) => OpenSession(packs, SessionOptions = options, token),
            DemoRecording = () => DemoRecording ?? Path.Combine(Folder, "demo.zip"),
        }).RunAsync(arguments, cancellationToken);

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private OutputStream Stream(TextWriter writer) =>
        TerminalWidth is { } width ? new OutputStream(writer, true, () => (width, 40)) : OutputStream.Piped(writer);

    private async IAsyncEnumerable<Box> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var box in Boxes)
        {
            yield return box;
            await Pause(cancellationToken);
        }
    }

    /// <summary>What is written can be read meanwhile.</summary>
    private sealed class WatchedWriter : StringWriter
    {
        private readonly Lock _lock = new();

        public override void Write(char value)
        {
            lock (_lock) base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock) base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            lock (_lock) base.Write(value);
        }

        public override string ToString()
        {
            lock (_lock) return base.ToString();
        }
    }
}
